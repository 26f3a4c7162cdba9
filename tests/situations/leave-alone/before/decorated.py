"""Decorators around coroutine functions: some keep them asynchronous, some make plain functions or tasks of them."""

import asyncio
import functools
import time
from collections.abc import Callable, Coroutine
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def blocking(function):
    """Makes a plain function of a coroutine function."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return asyncio.run(function(*args, **kwargs))

    return wrapper


def blocking_typed(function: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, R]:
    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return asyncio.run(function(*args, **kwargs))

    return wrapper


def in_background(function):
    """A call starts a task, and need not be awaited."""
    running = set()

    @functools.wraps(function)
    def start(*args, **kwargs):
        task = asyncio.create_task(function(*args, **kwargs))
        running.add(task)
        task.add_done_callback(running.discard)

    return start


def retried(times: int):
    def decorate(function: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, Coroutine[Any, Any, R]]:
        @functools.wraps(function)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            for _ in range(times - 1):
                try:
                    return await function(*args, **kwargs)
                except ConnectionError:
                    await asyncio.sleep(0)
            return await function(*args, **kwargs)

        return wrapper

    return decorate


def timed(function: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, Coroutine[Any, Any, R]]:
    """Hands the coroutine on; its time is measured where it is awaited."""

    async def measure(coro: Coroutine[Any, Any, R]) -> R:
        started = time.perf_counter()
        try:
            return await coro
        finally:
            print(f"{function.__name__} took {time.perf_counter() - started:.3f} s")

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, R]:
        return measure(function(*args, **kwargs))

    return wrapper


def shared(function):
    """Callers with equal arguments share one task."""
    tasks = {}

    @functools.wraps(function)
    def wrapper(*args):
        if args not in tasks:
            tasks[args] = asyncio.ensure_future(function(*args))
        return tasks[args]

    return wrapper


def either_way(function):
    """Awaits inside an event loop, runs one otherwise."""

    def wrapper(*args, **kwargs):
        coro = function(*args, **kwargs)
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return asyncio.run(coro)
        return coro

    return wrapper


class Command(Generic[P, R]):
    """A command-line command: calling it runs the coroutine function to its end."""

    def __init__(self, function: Callable[P, Coroutine[Any, Any, R]]) -> None:
        self.function = function
        functools.update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return asyncio.run(self.function(*args, **kwargs))

    def later(self, *args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, R]:
        return self.function(*args, **kwargs)


@blocking
async def refresh_index(name="all"):
    await asyncio.sleep(0)
    return {"name": name, "entries": 3}


@blocking_typed
async def count_entries(name: str) -> int:
    await asyncio.sleep(0)
    return len(name)


@in_background
async def send_receipt(address):
    await asyncio.sleep(0)


@retried(times=3)
@timed
async def download(url: str) -> bytes:
    await asyncio.sleep(0)
    return url.encode()


@shared
async def exchange_rate(currency):
    await asyncio.sleep(0)
    return 1.1


@either_way
async def clear_cache():
    await asyncio.sleep(0)


@Command
async def migrate(target: str) -> int:
    await asyncio.sleep(0)
    return len(target)


def main() -> int:
    refresh_index()
    print(refresh_index("users")["entries"], f"{refresh_index('orders')}")
    if count_entries("users") > 3:
        count_entries("orders")
    for key in refresh_index():
        print(key)
    clear_cache()
    migrate("head")
    return migrate("latest") + count_entries("all")


async def checkout(address, currency):
    send_receipt(address)
    rate = exchange_rate(currency)
    exchange_rate("EUR")
    body = download("https://example.org/terms")
    await clear_cache()
    print(await rate, len(await body))
    await migrate.later("head")


async def checkout_all(addresses):
    for address in addresses:
        send_receipt(address)
    rates = [exchange_rate(currency) for currency in ("EUR", "USD")]
    return [await rate for rate in rates]
