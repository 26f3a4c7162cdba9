"""Coroutines handed to the event loop: whoever takes them awaits them."""

import asyncio
import atexit
import concurrent.futures
import logging
import signal
import threading
from collections.abc import Coroutine, Iterable
from typing import Any

logger = logging.getLogger(__name__)
background: set[asyncio.Task[Any]] = set()


async def fetch(url: str) -> str:
    await asyncio.sleep(0.01)
    return f"<{url}>"


async def save(url: str, text: str) -> None:
    await asyncio.sleep(0.01)


async def heartbeat(seconds: float) -> None:
    while True:
        await asyncio.sleep(seconds)


def spawn(coro: Coroutine[Any, Any, Any], *, name: str | None = None) -> "asyncio.Task[Any]":
    task = asyncio.create_task(coro, name=name)
    background.add(task)
    task.add_done_callback(background.discard)
    logger.debug("started %r", task)
    return task


def run_later(coro, delay=0.0):
    loop = asyncio.get_running_loop()
    loop.call_later(delay, loop.create_task, coro)


async def one_task(url: str) -> str:
    task = asyncio.create_task(fetch(url))
    beat = asyncio.ensure_future(heartbeat(1))
    spawn(save(url, "started"), name=f"save {url}")
    try:
        print(f"waiting for {task.get_name()} ({task!r})")
        return await task
    finally:
        beat.cancel()


async def fire_and_forget(url: str) -> None:
    spawn(save(url, ""))
    run_later(save(url, "later"))
    run_later(coro=save(url, "much later"), delay=0.02)
    asyncio.create_task(save(url, "again"))
    asyncio.get_running_loop().create_task(save(url, "and again"))


async def gathered(urls: list[str]) -> dict[str, str]:
    first, second = await asyncio.gather(fetch("a"), fetch("b"))
    coros = [fetch(url) for url in urls]
    texts = await asyncio.gather(*coros, return_exceptions=False)
    more = await asyncio.gather(*(fetch(url) for url in urls), *map(fetch, urls))
    print(first, second, len(more))
    return dict(zip(urls, texts))


async def gathered_later(urls: list[str]) -> list[str]:
    both = asyncio.gather(fetch("left"), fetch("right"))
    everything = asyncio.gather(*[fetch(url) for url in urls])
    left, right = await both
    return [left, right, *await everything]


async def with_deadline(url: str) -> str | None:
    try:
        return await asyncio.wait_for(fetch(url), timeout=1)
    except asyncio.TimeoutError:
        return None


async def shielded(url: str, text: str) -> None:
    saving = asyncio.shield(save(url, text))
    try:
        async with asyncio.timeout(5):
            await saving
    except TimeoutError:
        logger.warning("still saving: %s", saving)


async def grouped(urls: Iterable[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in urls]
        group.create_task(save("index", "all"))
    return [task.result() for task in tasks]


async def first_of(urls: list[str]) -> str:
    tasks = {asyncio.create_task(fetch(url)): url for url in urls}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in tasks:
        if task in done:
            return tasks[task]
    raise LookupError("no url")


async def as_they_come(urls: list[str]) -> int:
    size = 0
    for earliest in asyncio.as_completed([fetch(url) for url in urls], timeout=10):
        text = await earliest
        size += len(text)
    return size


async def in_other_threads(url: str) -> int:
    loop = asyncio.get_running_loop()
    hashed = loop.run_in_executor(None, hash, url)
    future = asyncio.to_thread(len, url)
    return await hashed + await future


def from_a_thread(loop: asyncio.AbstractEventLoop, url: str) -> str:
    asyncio.run_coroutine_threadsafe(save(url, ""), loop)
    future = asyncio.run_coroutine_threadsafe(fetch(url), loop)
    return future.result(timeout=5)


def in_a_new_loop(url: str) -> str:
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(save(url, ""))
        coro = fetch(url)
        text = loop.run_until_complete(coro)
        return loop.run_until_complete(asyncio.wait_for(fetch(text), 1))
    finally:
        loop.close()


def in_a_runner(urls: list[str]) -> list[str]:
    with asyncio.Runner(debug=True) as runner:
        runner.run(save("index", ""))
        return [runner.run(fetch(url)) for url in urls]


def in_a_pool(urls: list[str]) -> list[str]:
    with concurrent.futures.ThreadPoolExecutor() as pool:
        futures = [pool.submit(asyncio.run, fetch(url)) for url in urls]
        return [future.result() for future in futures]


def start_thread(url: str) -> threading.Thread:
    thread = threading.Thread(target=asyncio.run, args=(save(url, ""),), daemon=True)
    thread.start()
    return thread


def install_handlers(loop: asyncio.AbstractEventLoop) -> None:
    loop.add_signal_handler(signal.SIGTERM, lambda: asyncio.ensure_future(save("signals", "term")))
    loop.call_later(60, lambda: loop.create_task(heartbeat(60)))
    loop.call_soon(asyncio.create_task, save("loop", "started"))
    atexit.register(lambda: asyncio.run(save("exit", "")))


class Worker:
    def __init__(self) -> None:
        self._task: asyncio.Task[None] | None = None
        self._ready: asyncio.Future[str] | None = None

    def start(self) -> None:
        if self._task:
            return
        self._ready = asyncio.get_running_loop().create_future()
        self._task = asyncio.create_task(self._run())

    def ensure_started(self) -> "asyncio.Task[None]":
        self._task = self._task or asyncio.create_task(self._run())
        return self._task

    async def _run(self) -> None:
        if self._ready and not self._ready.done():
            self._ready.set_result("ready")
        await heartbeat(0.1)

    async def stop(self) -> None:
        if not self._task:
            return
        self._task.cancel()
        await asyncio.wait([self._task])
        self._task = None

    @property
    def running(self) -> bool:
        return bool(self._task) and self._task is not asyncio.current_task()


async def main() -> None:
    worker = Worker()
    worker.start()
    print(await gathered(["a", "b"]))
    await worker.stop()


if __name__ == "__main__":
    asyncio.run(main())
