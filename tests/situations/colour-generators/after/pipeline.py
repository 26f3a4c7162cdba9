import asyncio
from collections.abc import AsyncGenerator, AsyncIterator


async def fetch(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


class Source:
    def walk(self) -> AsyncIterator[int]:
        raise NotImplementedError


class Names(Source):
    def __init__(self, names: list[str]) -> None:
        self.names = names

    async def walk(self) -> AsyncIterator[int]:
        for name in self.names:
            yield await fetch(name) + 1


async def doubled(source: Source) -> AsyncGenerator[int, None]:
    async for size in source.walk():
        yield size * 2

