import asyncio


async def ask(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


async def price(name: str) -> int:
    return await ask(name) * 10
