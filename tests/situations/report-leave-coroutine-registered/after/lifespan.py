import asyncio


class Lifespan:
    def __init__(self):
        self._startup = []
        self._shutdown = []

    def on_startup(self, step):
        self._startup.append(step)
        return self

    def on_shutdown(self, step):
        self._shutdown.append(step)
        return self

    async def run(self, body):
        for step in self._startup:
            await step
        try:
            await body
        finally:
            for step in self._shutdown:
                await step


async def create_tables(names):
    await asyncio.sleep(0)
    print("tables", *names)


async def close():
    print("closed")


async def body():
    print("body")


lifespan = Lifespan().on_startup(create_tables(["users"]))
lifespan.on_shutdown(close())
asyncio.run(lifespan.run(body()))
