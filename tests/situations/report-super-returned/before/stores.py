import asyncio


class Store:
    def __init__(self, rows):
        self.rows = rows

    async def load(self, key):
        await asyncio.sleep(0)
        return self.rows[key]


class AliasStore(Store):
    aliases = {"colour": "color"}

    async def load(self, key):
        key = self.aliases.get(key, key)
        return super().load(key)


async def main():
    store = AliasStore({"color": "teal"})
    value = await store.load("colour")
    print(value.upper())


asyncio.run(main())
