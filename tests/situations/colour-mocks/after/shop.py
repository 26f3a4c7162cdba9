import asyncio


async def fetch(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


class Client:
    async def price(self, name: str) -> int:
        return await fetch(name) + 1


async def load(name: str) -> int:
    return await fetch(name) + 1


async def total(client: Client, names: list[str]) -> int:
    return sum([await load(name) + await client.price(name) for name in names])
