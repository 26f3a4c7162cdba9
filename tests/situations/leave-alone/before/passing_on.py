"""Plain functions that give their caller something to await, and functions that take values and awaitables alike."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator
from functools import cached_property, partial
from typing import Any, Generic, Literal, Protocol, TypeVar, overload

T = TypeVar("T")


async def query(statement: str, *args: object) -> list[tuple[Any, ...]]:
    await asyncio.sleep(0)
    return [(statement, *args)]


def select(table):
    return query(f"select * from {table}")


def select_one(table: str, key: int) -> Awaitable[list[tuple[Any, ...]]]:
    if key < 0:
        return asyncio.sleep(0, result=[])
    return query(f"select * from {table} where id = $1", key)


def pause(seconds=0.1):
    return asyncio.sleep(seconds)


async def prepared(table: str) -> Coroutine[Any, Any, list[tuple[Any, ...]]]:
    await pause()
    return query(f"select * from {table}")


async def run_prepared() -> list[tuple[Any, ...]]:
    return await (await prepared("users"))


by_table = lambda table: query(f"select * from {table}")  # noqa: E731
count_users = partial(query, "select count(*) from users")
REPORTS: dict[str, Callable[[], Awaitable[Any]]] = {
    "users": lambda: query("select * from users"),
    "orders": partial(query, "select * from orders"),
    "pause": pause,
}


async def run_reports(names: list[str]) -> list[Any]:
    results = [await REPORTS[name]() for name in names]
    results += await by_table("carts")
    results.append(await count_users())
    fallback = (lambda: query("select 1")) if not results else (lambda: select_one("users", 1))
    return results + await fallback()


async def transform(value: int, function: Callable[[int], T | Awaitable[T]]) -> T:
    result = function(value)
    if inspect.isawaitable(result):
        return await result
    return result


def maybe_later(value: T, later: bool) -> T | Awaitable[T]:
    async def give() -> T:
        await asyncio.sleep(0)
        return value

    return give() if later else value


@overload
def load(name: str, *, wait: Literal[True] = ...) -> str: ...
@overload
def load(name: str, *, wait: Literal[False]) -> Coroutine[Any, Any, str]: ...
def load(name: str, *, wait: bool = True) -> str | Coroutine[Any, Any, str]:
    async def read() -> str:
        await asyncio.sleep(0)
        return name.upper()

    return asyncio.run(read()) if wait else read()


async def load_both(name: str) -> str:
    coro = load(name, wait=False)
    return await coro + await load(name + "2", wait=False)


def load_now(name: str) -> int:
    text = load(name)
    print(f"loaded {text}")
    load(name)
    return len(text) + len(load(name, wait=True))


class Closable(Protocol):
    def close(self) -> Awaitable[None]: ...


class Connection:
    def __init__(self, name: str) -> None:
        self.name = name
        self._closed = False

    async def _close(self) -> None:
        self._closed = True

    def close(self) -> Coroutine[Any, Any, None]:
        return self._close()

    @property
    def version(self):
        return query("select version()")

    @cached_property
    def settings(self) -> "asyncio.Task[list[tuple[Any, ...]]]":
        return asyncio.ensure_future(query("select * from settings"))

    def __getattr__(self, procedure: str) -> Callable[..., Awaitable[list[tuple[Any, ...]]]]:
        return lambda *args: query(f"call {procedure}", *args)

    def __getitem__(self, table: str) -> Awaitable[list[tuple[Any, ...]]]:
        return query(f"select * from {table}")

    def __call__(self, statement: str) -> Awaitable[list[tuple[Any, ...]]]:
        return query(statement)

    def __await__(self) -> Generator[Any, None, "Connection"]:
        return self._open().__await__()

    async def _open(self) -> "Connection":
        await self("begin")
        return self


async def use_connection() -> list[Any]:
    connection = await Connection("main")
    version = await connection.version
    rows = [*version, *await connection["users"], *await connection.refresh_stock(3)]
    rows += await connection.settings
    connection.settings.add_done_callback(print)
    closing = connection.close()
    await closing
    return rows


async def close_all(closables: list[Closable]) -> None:
    await asyncio.gather(*(closable.close() for closable in closables))


class Query(Generic[T]):
    """Awaitable, and built step by step: each step changes the query and gives it back."""

    def __init__(self, table: str) -> None:
        self.table = table
        self.conditions: list[str] = []
        self.limit_to: int | None = None

    def where(self, condition: str) -> "Query[T]":
        self.conditions.append(condition)
        return self

    def limit(self, number: int) -> "Query[T]":
        self.limit_to = number
        return self

    async def _execute(self) -> list[Any]:
        return await query(f"select * from {self.table}", *self.conditions)

    def __await__(self) -> Generator[Any, None, list[Any]]:
        return self._execute().__await__()

    def __aiter__(self) -> AsyncIterator[Any]:
        return self._rows()

    async def _rows(self) -> AsyncIterator[Any]:
        for row in await self._execute():
            yield row


async def build_queries(active: bool) -> list[Any]:
    users: Query[str] = Query("users")
    if active:
        users.where("active")
    users.where("age > 17").limit(10)
    print(f"{users.table}: {users.conditions}")
    orders: Query[int] = Query("orders").where("open") if active else Query("orders")
    async for order in orders:
        print(order)
    return await users.limit(3)


class Mailbox:
    def __init__(self) -> None:
        self._messages: asyncio.Queue[str] = asyncio.Queue()

    def __aiter__(self) -> "Mailbox":
        return self

    def __anext__(self) -> Awaitable[str]:
        return self._messages.get()

    def wait_for_message(self, seconds: float) -> Awaitable[str]:
        return asyncio.wait_for(self._messages.get(), seconds)


class CachedMailbox(Mailbox):
    def wait_for_message(self, seconds: float) -> Awaitable[str]:
        waiting = super().wait_for_message(seconds)
        return waiting
