import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0)
    return name * 2


def length(name: str) -> int:
    return len(fetch(name))
