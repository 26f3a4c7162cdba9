import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from types import TracebackType

from streams import stream


class Connection:
    def __init__(self, name: str) -> None:
        self.name = name

    async def execute(self, statement: str) -> list[str]:
        await asyncio.sleep(0)
        return [statement, self.name]


class Session:
    def __init__(self, name: str) -> None:
        self.name = name

    async def __aenter__(self) -> Connection:
        await asyncio.sleep(0)
        return Connection(self.name)

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await asyncio.sleep(0)


@asynccontextmanager
async def transaction(connection: Connection) -> AsyncGenerator[Connection, None]:
    await connection.execute("begin")
    yield connection
    await connection.execute("commit")


async def one_session() -> list[str]:
    with Session("main") as connection:
        return await connection.execute("select 1")


async def two_sessions() -> list[str]:
    with Session("left") as left, Session("right") as right:
        return await left.execute("select 1") + await right.execute("select 2")


async def in_transaction(connection: Connection) -> None:
    with transaction(connection) as current:
        current.execute("delete from carts")


async def under_lock(lock: asyncio.Lock, connection: Connection) -> None:
    with lock:
        await connection.execute("vacuum")


async def parenthesised() -> list[str]:
    with (
        Session("first") as first,
        Session("second") as second,
    ):
        return await first.execute("select 1") + await second.execute("select 2")


async def already_right(path: str) -> list[str]:
    lines: list[str] = []
    with suppress(FileNotFoundError), open(path, encoding="utf-8") as file:
        lines.extend(file)
    async with Session("main") as connection:
        async for number in stream():
            lines += await connection.execute(f"select {number}")
    return lines
