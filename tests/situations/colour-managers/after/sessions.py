import asyncio
import contextlib
from typing import AsyncIterator


async def connect(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


async def close(number: int) -> str:
    await asyncio.sleep(0)
    return f"close {number}"


@contextlib.asynccontextmanager
async def session(name: str) -> AsyncIterator[int]:
    number = await connect(name)
    print("open", number)
    try:
        yield number
    finally:
        print(await close(number))
