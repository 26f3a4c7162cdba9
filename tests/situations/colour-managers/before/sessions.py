import asyncio
import contextlib
from typing import Iterator


async def connect(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


async def close(number: int) -> str:
    await asyncio.sleep(0)
    return f"close {number}"


@contextlib.contextmanager
def session(name: str) -> Iterator[int]:
    number = connect(name)
    print("open", number)
    try:
        yield number
    finally:
        print(close(number))
