import asyncio


class Stream:
    def __init__(self):
        self.sent = []

    async def send(self, data):
        await asyncio.sleep(0)
        self.sent.append(data)
        return len(data)


class LineStream(Stream):
    def send(self, data):
        return super().send(data + "\n")

    def send_later(self, data, delay):
        return asyncio.create_task(self._after(delay, data))

    async def _after(self, delay, data):
        await asyncio.sleep(delay)
        return await self.send(data)


async def main():
    stream = LineStream()
    task = stream.send_later("b", 0)
    print(await stream.send("a"), await task, stream.sent)


asyncio.run(main())
