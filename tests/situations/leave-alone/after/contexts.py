"""Context managers and iterables that are asynchronous, plain, or both, each used as it can be."""

import asyncio
import contextlib
import io
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Generator, Iterator
from typing import Any


class Transaction:
    """Works with `with` and with `async with`."""

    def __enter__(self) -> "Transaction":
        return self

    def __exit__(self, *exc_info: object) -> None:
        pass

    async def __aenter__(self) -> "Transaction":
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await asyncio.sleep(0)

    def execute(self, statement: str) -> int:
        return len(statement)


class Rows:
    """Works with `for` and with `async for`."""

    def __init__(self, *rows: str) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __aiter__(self) -> AsyncIterator[str]:
        return self._walk()

    async def _walk(self) -> AsyncGenerator[str, None]:
        for row in self._rows:
            await asyncio.sleep(0)
            yield row


class Response:
    """Sends what an async iterable gives, once the server asks for it."""

    def __init__(self, body: AsyncIterable[str], status: int = 200) -> None:
        self.body = body
        self.status = status

    async def send(self, out: io.StringIO) -> None:
        async for part in self.body:
            out.write(part)


async def lines(limit: int = 3) -> AsyncGenerator[str, None]:
    for number in range(limit):
        await asyncio.sleep(0)
        yield f"line {number}\n"


async def numbers():
    for number in range(3):
        yield number


@contextlib.asynccontextmanager
async def session(name: str) -> AsyncGenerator[str, None]:
    await asyncio.sleep(0)
    yield name


@contextlib.contextmanager
def opened(name: str) -> Generator[str, None, None]:
    yield name


def main_session() -> contextlib.AbstractAsyncContextManager[str]:
    return session("main")


def make_stream():
    return lines(5)


async def plain_with_in_async(rows: Rows) -> int:
    total = 0
    with Transaction() as transaction:
        for row in rows:
            total += transaction.execute(row)
    with contextlib.nullcontext(rows) as same, opened("log") as log:
        print([row for row in same], list(rows), log)
    async with Transaction() as transaction:
        total += sum([transaction.execute(row) async for row in rows])
    return total


async def entered_later() -> str:
    manager = session("left")
    generator = lines()
    stream = make_stream()
    async with manager as left, main_session() as right:
        async for line in generator:
            print(left, right, line)
    async with contextlib.aclosing(stream) as closing:
        return "".join([line async for line in closing])


async def on_a_stack(names: list[str], rows: Rows) -> list[str]:
    async with contextlib.AsyncExitStack() as stack:
        opened_names = [await stack.enter_async_context(session(name)) for name in names]
        opened_names.append(stack.enter_context(opened("log")))
        transaction = stack.enter_context(Transaction())
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "closed", transaction)
        opened_names.extend(rows)
        return opened_names


async def passed_on() -> str:
    out = io.StringIO()
    response = Response(lines(2))
    await response.send(out)
    await Response(Rows("a", "b"), status=201).send(out)
    await Response(line async for line in lines(1)).send(out)
    return out.getvalue()


async def by_hand() -> list[Any]:
    generator = lines()
    first = await anext(generator)
    second = await generator.__anext__()
    third = anext(generator, "none")
    await generator.asend(None)
    await generator.aclose()
    iterator = aiter(numbers())
    return [first, second, await third, await anext(iterator)]


async def with_locks(lock: asyncio.Lock, limit: asyncio.Semaphore, ready: asyncio.Event) -> bool:
    if lock.locked() or not ready.is_set():
        ready.set()
    async with lock, limit, asyncio.timeout(5):
        return await asyncio.wait_for(ready.wait(), 1)


async def merged(*streams: AsyncIterable[str]) -> AsyncGenerator[str, None]:
    for stream in streams:
        async for item in stream:
            yield item


async def merge_two() -> list[str]:
    together = merged(lines(1), Rows("x"), make_stream())
    sources = [lines(1), lines(2)]
    for source in sources:
        print(len([line async for line in source]))
    return [line async for line in together]


async def talk(host: str, port: int) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"PING\r\n")
    writer.writelines([b"QUIT", b"\r\n"])
    if reader.at_eof():
        writer.write_eof()
    await writer.drain()
    reply = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return reply
