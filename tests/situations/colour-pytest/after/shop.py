import asyncio


async def price(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


async def total(names: list[str]) -> int:
    return sum([await price(name) for name in names])
