import asyncio


class Connection:
    def __init__(self, **options):
        self._options = options
        self._lock = asyncio.Lock()
        self.log = []

    async def lock(self, timeout=3.0):
        await asyncio.wait_for(self._lock.acquire(), timeout=timeout, **self._options)
        self.log.append("locked")

    def release(self):
        try:
            self._lock.release()
        except RuntimeError:
            self.log.append("was not locked")
        else:
            self.log.append("released")


async def main():
    connection = Connection()
    await connection.lock()
    connection.release()
    connection.release()
    print(connection.log)


asyncio.run(main())
