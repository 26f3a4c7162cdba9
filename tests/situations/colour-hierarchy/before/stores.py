from abc import ABC, abstractmethod
from typing import Protocol


async def read(key: str) -> int:
    return len(key)


class Reads(Protocol):
    def load(self, key: str) -> int: ...


class Store(ABC):
    @abstractmethod
    def load(self, key: str) -> int: ...

    def twice(self, key: str) -> int:
        return 2 * self.load(key)


class Slow(Store, Reads):
    def load(self, key: str) -> int:
        return read(key) + 1


class Slower(Slow):
    def load(self, key: str) -> int:
        return super().load(key) + 1


class Fixed(Store):
    def load(self, key: str) -> int:
        return 7
