"""Code that looks at coroutines, drives them by hand, or takes anything and awaits what can be awaited."""

import asyncio
import inspect
import logging
import types
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

logger = logging.getLogger(__name__)
T = TypeVar("T")


async def probe(host: str) -> bool:
    await asyncio.sleep(0)
    return bool(host)


async def call_any(function, *args):
    result = function(*args)
    if inspect.isawaitable(result):
        result = await result
    return result


async def call_typed(function: Callable[..., Any], *args: object) -> Any:
    value = function(*args)
    return await value if inspect.isawaitable(value) else value


async def call_by_kind(function: Callable[..., Any]) -> Any:
    if inspect.iscoroutinefunction(function):
        return await function()
    if asyncio.iscoroutinefunction(getattr(function, "__call__", None)):
        return await function()
    result = function()
    if asyncio.iscoroutine(result) or asyncio.isfuture(result):
        return await result
    if isinstance(result, Awaitable):
        return await result
    if hasattr(result, "__await__"):
        return await result
    return result


async def resolve_all(values: dict[str, Any]) -> dict[str, Any]:
    for key, value in values.items():
        if isinstance(value, Coroutine):
            values[key] = await value
    return values


async def logged(coro: Coroutine[Any, Any, T]) -> T:
    logger.debug("awaiting %r", coro)
    print(f"awaiting {coro.__qualname__}", type(coro).__name__)
    return await coro


async def logged_probe(host: str) -> bool:
    coro = probe(host)
    logger.debug("awaiting %r (%s)", coro, coro.__name__)
    name = repr(coro)
    assert inspect.iscoroutine(coro), f"not a coroutine: {coro!r}"
    alive = await coro
    logger.debug("%s gave %s; its state is %s", name, alive, inspect.getcoroutinestate(coro))
    return alive


async def timed(*coros: Coroutine[Any, Any, T]) -> dict[str, T]:
    names = [coro.__name__ for coro in coros]
    return dict(zip(names, await asyncio.gather(*coros)))


async def is_same(first: Awaitable[T], second: Awaitable[T]) -> T:
    if first is second:
        return await first
    if first == second or first in (second, None):
        logger.warning("equal but not the same: %s", first)
    await second
    return await first


def run_blocking(coro: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine that never really waits, without an event loop."""
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value
    coro.close()
    raise RuntimeError("the coroutine waited")


def probe_blocking(host: str) -> bool:
    coro = probe(host)
    while True:
        try:
            coro.send(None)
        except StopIteration as stop:
            return bool(stop.value)


def probe_all_blocking(hosts: list[str]) -> list[bool]:
    return [run_blocking(probe(host)) for host in hosts]


def describe(value: object) -> str:
    match value:
        case types.CoroutineType():
            value.close()
            return "a coroutine"
        case types.AsyncGeneratorType():
            return "an async generator"
    return "a value"


def describe_probe() -> str:
    never_started = probe("localhost")
    frame = never_started.cr_frame
    never_started.close()
    return f"{describe(probe('localhost'))} at line {frame.f_lineno if frame else 0}"


@types.coroutine
def bare_yield():
    yield


async def yield_once() -> None:
    await bare_yield()


class Hooks:
    """Callbacks that may be plain functions or coroutine functions."""

    def __init__(self) -> None:
        self._hooks: list[Callable[[str], object]] = []
        self.add(probe)
        self.add(print)

    def add(self, hook: Callable[[str], object]) -> Callable[[str], object]:
        self._hooks.append(hook)
        return hook

    async def fire(self, event: str) -> None:
        pending = []
        for hook in self._hooks:
            outcome = hook(event)
            if inspect.iscoroutine(outcome):
                pending.append(outcome)
        if pending:
            await asyncio.gather(*pending)

    def fire_soon(self, event: str) -> int:
        started = 0
        for hook in self._hooks:
            if asyncio.iscoroutine(outcome := hook(event)):
                asyncio.ensure_future(outcome)
                started += 1
        return started
