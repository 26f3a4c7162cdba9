import asyncio


class Connection:
    def __init__(self, host, port):
        self.reader = None
        self.writer = None
        self.address = f"{host}:{port}"
        self.connect(host, port)

    async def connect(self, host, port):
        self.reader, self.writer = await asyncio.open_connection(host, port)

    async def send(self, line):
        self.writer.write(line.encode())
        await self.writer.drain()


async def main():
    connection = Connection("localhost", 5250)
    await connection.send("VERSION\r\n")


if __name__ == "__main__":
    asyncio.run(main())
