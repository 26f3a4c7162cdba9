import asyncio


class Path:
    def __init__(self, name, size=0, children=()):
        self.name = name
        self.size = size
        self.children = list(children)

    async def listing(self):
        await asyncio.sleep(0)
        return self.children

    async def walk(self):
        for child in await self.listing():
            yield child
            async for below in child.walk():
                yield below

    async def usage(self):
        return self.size + sum(path.size for path in self.walk())

    async def names(self):
        return sorted([path.name async for path in self.walk()])


async def main():
    root = Path("/", children=[Path("a", 3), Path("b", children=[Path("c", 4), Path("d", 5)])])
    print(await root.usage(), await root.names())


asyncio.run(main())
