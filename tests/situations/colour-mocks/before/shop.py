import asyncio


async def fetch(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


class Client:
    def price(self, name: str) -> int:
        return fetch(name) + 1


def load(name: str) -> int:
    return fetch(name) + 1


def total(client: Client, names: list[str]) -> int:
    return sum([load(name) + client.price(name) for name in names])
