import asyncio


async def connect(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


async def close(number: int) -> str:
    await asyncio.sleep(0)
    return f"close {number}"


class Session:
    def __init__(self, name: str) -> None:
        self.name = name
        self.number = 0

    async def __aenter__(self) -> "Session":
        self.number = await connect(self.name)
        print("open", self.name, self.number)
        return self

    async def __aexit__(self, *error: object) -> None:
        print(await close(self.number))
