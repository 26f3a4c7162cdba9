import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0)
    return name * 2


async def length(name: str) -> int:
    return len(await fetch(name))
