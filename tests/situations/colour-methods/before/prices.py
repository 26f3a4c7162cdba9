import asyncio
from dataclasses import dataclass, field


async def ask(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


@dataclass
class Basket:
    names: list[str] = field(default_factory=list)

    def total(self) -> int:
        return sum([self.price(name) for name in self.names])

    @classmethod
    def of(cls, text: str) -> int:
        return cls(text.split()).total()

    @staticmethod
    def price(name: str) -> int:
        return ask(name) * 10
