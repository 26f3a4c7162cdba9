import asyncio
from dataclasses import dataclass, field


async def ask(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


@dataclass
class Basket:
    names: list[str] = field(default_factory=list)

    async def total(self) -> int:
        return sum([await self.price(name) for name in self.names])

    @classmethod
    async def of(cls, text: str) -> int:
        return await cls(text.split()).total()

    @staticmethod
    async def price(name: str) -> int:
        return await ask(name) * 10
