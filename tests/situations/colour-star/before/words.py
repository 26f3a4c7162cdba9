import asyncio
import sys

__all__ = ["count", "longest"]


async def read() -> str:
    await asyncio.sleep(0)
    return "one three five"


if sys.version_info >= (3, 8):

    def count() -> int:
        return len(read().split())

else:

    def count() -> int:
        return 0


def longest() -> str:
    def words() -> list[str]:
        return read().split()

    return max(words(), key=len)
