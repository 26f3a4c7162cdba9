"""Definitions that depend on a version, an import or an argument, and names that promise what they are not."""

import sys
from collections.abc import AsyncIterator, Awaitable
from typing import TYPE_CHECKING, Literal, Protocol, overload
from unittest.mock import AsyncMock, MagicMock

if TYPE_CHECKING:
    from collections.abc import Coroutine

if sys.version_info >= (3, 14):

    async def flush(name: str) -> int:
        return len(name)

else:

    def flush(name: str) -> int:
        return len(name)


try:
    from fast_names import normalise
except ImportError:

    def normalise(name: str) -> str:
        return name.lower()


@overload
def load(name: str, wait: Literal[True]) -> int: ...
@overload
def load(name: str, wait: Literal[False] = ...) -> "Coroutine[None, None, int]": ...
def load(name, wait=False):
    return len(name) if wait else later(name)


async def later(name: str) -> int:
    return len(name)


def started(name: str) -> Awaitable[int]:
    return later(name)


class Source(Protocol):
    def lines(self) -> AsyncIterator[str]: ...
    async def opened(self) -> AsyncIterator[str]: ...


def async_names() -> list[str]:
    return ["a", "b"]


async def main(names: list[str], source: Source) -> int:
    flush("a")
    total = flush("b") + 1
    if normalise("C") == "c":
        total += load("d", wait=True)
    load("d", True)
    waiting: Coroutine[None, None, int] = load("e")
    total += await waiting
    for name in async_names():
        total += len(name)
    pending = started("f")
    async for line in source.lines():
        total += len(line)
    async for line in await source.opened():
        total += len(line)
    return total + await pending


async def with_mocks() -> None:
    sender = AsyncMock()
    await sender("a")
    sender.assert_awaited_once_with("a")
    plain = MagicMock()
    plain("a")
    plain.send("a").result
    assert sender.await_count == 1
