import asyncio
from collections.abc import AsyncGenerator, AsyncIterator


async def read_lines(path: str) -> AsyncGenerator[str, None]:
    with open(path, encoding="utf-8") as file:
        for line in file:
            await asyncio.sleep(0)
            yield line.rstrip("\n")


class Ticker:
    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.count = 0

    def __aiter__(self) -> AsyncIterator[int]:
        return self

    async def __anext__(self) -> int:
        if self.count >= self.limit:
            raise StopAsyncIteration
        self.count += 1
        await asyncio.sleep(0.01)
        return self.count


async def longest_line(path: str) -> str:
    longest = ""
    gen = read_lines(path)
    while True:
        try:
            line = gen.__anext__()
        except StopAsyncIteration:
            break
        if len(line) > len(longest):
            longest = line
    return longest


async def total_ticks(limit: int) -> int:
    ticker = Ticker(limit)
    total = 0
    while True:
        try:
            tick = ticker.__anext__()
        except StopAsyncIteration:
            return total
        total += tick


async def first_tick(limit: int) -> int:
    ticker = Ticker(limit)
    return await ticker.__anext__()
