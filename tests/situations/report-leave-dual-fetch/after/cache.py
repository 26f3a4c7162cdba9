import asyncio
import inspect


class Cache:
    def __init__(self):
        self._values = {}

    async def get_or_fetch(self, key, fetch):
        if key not in self._values:
            if inspect.iscoroutinefunction(fetch):
                value = await fetch()
            else:
                value = fetch()
            self._values[key] = value
        return self._values[key]


async def search(name):
    await asyncio.sleep(0)
    return [name]


class People:
    def __init__(self, cache):
        self.cache = cache

    async def find(self, name):
        return list(await self.cache.get_or_fetch(name, lambda: search(name)))

    async def first(self, name):
        return await self.cache.get_or_fetch(name, lambda: name[0])
