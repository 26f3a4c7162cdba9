from abc import ABC, abstractmethod
from typing import Protocol


async def read(key: str) -> int:
    return len(key)


class Reads(Protocol):
    async def load(self, key: str) -> int: ...


class Store(ABC):
    @abstractmethod
    async def load(self, key: str) -> int: ...

    async def twice(self, key: str) -> int:
        return 2 * await self.load(key)


class Slow(Store, Reads):
    async def load(self, key: str) -> int:
        return await read(key) + 1


class Slower(Slow):
    async def load(self, key: str) -> int:
        return await super().load(key) + 1


class Fixed(Store):
    async def load(self, key: str) -> int:
        return 7
