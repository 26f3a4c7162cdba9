import asyncio


async def ask(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


def price(name: str) -> int:
    return ask(name) * 10
