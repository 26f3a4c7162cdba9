import asyncio


class Store:
    def __init__(self):
        self.rows = {}

    async def put(self, key, value):
        await asyncio.sleep(0)
        self.rows[key] = value

    async def get(self, key):
        await asyncio.sleep(0)
        return self.rows.get(key)

    def size(self):
        return len(self.rows)
