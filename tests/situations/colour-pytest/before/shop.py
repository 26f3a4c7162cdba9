import asyncio


async def price(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


def total(names: list[str]) -> int:
    return sum([price(name) for name in names])
