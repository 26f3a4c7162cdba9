import asyncio
from collections.abc import AsyncGenerator, AsyncIterator


async def stream(limit: int = 5) -> AsyncIterator[int]:
    for number in range(limit):
        await asyncio.sleep(0)
        yield number


async def pairs() -> AsyncGenerator[tuple[str, int], None]:
    async for number in stream():
        yield f"n{number}", number


async def chunks(size: int) -> AsyncIterator[list[int]]:
    chunk: list[int] = []
    async for number in stream(10):
        chunk.append(number)
        if len(chunk) == size:
            yield chunk
            chunk = []


class Countdown:
    def __init__(self, start: int) -> None:
        self.left = start

    def __aiter__(self) -> "Countdown":
        return self

    async def __anext__(self) -> int:
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        await asyncio.sleep(0)
        return self.left


class Feed:
    """An async iterable that is no iterator: each walk starts anew."""

    def __init__(self, *entries: str) -> None:
        self.entries = entries

    async def __aiter__(self) -> AsyncIterator[str]:
        for entry in self.entries:
            await asyncio.sleep(0)
            yield entry
