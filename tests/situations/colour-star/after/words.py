import asyncio
import sys

__all__ = ["count", "longest"]


async def read() -> str:
    await asyncio.sleep(0)
    return "one three five"


if sys.version_info >= (3, 8):

    async def count() -> int:
        return len((await read()).split())

else:

    async def count() -> int:
        return 0


async def longest() -> str:
    async def words() -> list[str]:
        return (await read()).split()

    return max(await words(), key=len)
