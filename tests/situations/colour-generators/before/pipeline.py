import asyncio
from collections.abc import Generator, Iterator


async def fetch(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


class Source:
    def walk(self) -> Iterator[int]:
        raise NotImplementedError


class Names(Source):
    def __init__(self, names: list[str]) -> None:
        self.names = names

    def walk(self) -> Iterator[int]:
        for name in self.names:
            yield fetch(name) + 1


def doubled(source: Source) -> Generator[int, None, None]:
    for size in source.walk():
        yield size * 2

