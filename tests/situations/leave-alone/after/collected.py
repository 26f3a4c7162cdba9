"""Coroutines kept for a while, in variables, containers and attributes, and awaited, started or closed later."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any


async def resize(path, width=100):
    await asyncio.sleep(0)
    return f"{path}@{width}"


async def upload(path: str) -> int:
    await asyncio.sleep(0)
    return len(path)


async def one_after_the_other(paths):
    pending = []
    for path in paths:
        pending.append(resize(path))
    results = []
    for coro in pending:
        results.append(await coro)
    return results


async def by_name(paths: list[str]) -> dict[str, int]:
    jobs = {path: upload(path) for path in paths}
    jobs["index"] = upload("index")
    jobs.setdefault("footer", upload("footer"))
    sizes = {}
    for path, job in jobs.items():
        sizes[path] = await job
    return sizes


async def keyed_gather(paths: list[str]) -> dict[str, int]:
    jobs = dict.fromkeys(paths)
    coros = {path: upload(path) for path in jobs}
    return dict(zip(coros.keys(), await asyncio.gather(*coros.values())))


async def conditional(path: str, extra: bool, wide: bool) -> list[Any]:
    coros: list[Coroutine[Any, Any, Any]] = [resize(path)]
    coro = upload(path) if extra else None
    if coro is not None:
        coros.append(coro)
    other = resize(path, 200) if wide else None
    if other:
        coros.append(other)
    coros += [resize(path, width) for width in (300, 400)]
    coros.extend(upload(name) for name in (path, "thumb"))
    return await asyncio.gather(*coros)


async def either(path: str, wide: bool) -> str:
    return await (resize(path, 400) if wide else resize(path))


async def chosen(path: str, wide: bool):
    if wide:
        coro = resize(path, 400)
    elif path:
        coro = resize(path)
    else:
        coro = asyncio.sleep(0, result="")
    return await coro


async def rebound(path: str) -> str:
    result = resize(path)
    result = await result
    return result.upper()


async def several_names(path: str) -> str:
    small, large = resize(path, 10), resize(path, 1000)
    first, *others = [upload(path), upload("a"), upload("b")]
    total = await first
    for other in others:
        total += await other
    return await large + await small + str(total)


async def with_deadline(path: str, seconds: float) -> int | None:
    coro = upload(path)
    try:
        return await asyncio.wait_for(coro, seconds)
    except asyncio.TimeoutError:
        return None


async def dry_run(path: str, really: bool) -> int:
    coro = upload(path)
    if not really:
        coro.close()
        return 0
    return await coro


async def in_a_queue(paths: list[str]) -> list[int]:
    queue: asyncio.Queue[Coroutine[Any, Any, int] | None] = asyncio.Queue()
    for path in paths:
        await queue.put(upload(path))
    queue.put_nowait(upload("last"))
    queue.put_nowait(None)
    sizes = []
    while (coro := await queue.get()) is not None:
        sizes.append(await coro)
    return sizes


async def in_a_deque(paths: list[str]) -> int:
    jobs = deque(upload(path) for path in paths)
    jobs.appendleft(upload("first"))
    total = 0
    while jobs:
        total += await jobs.popleft()
    return total


async def with_priorities(paths: list[str]) -> list[int]:
    jobs = [(len(path), path, upload(path)) for path in paths]
    jobs.sort(key=lambda job: job[:2])
    return [await coro for _, _, coro in jobs]


async def in_order(paths: list[str]) -> list[int]:
    steps = (upload(paths[0]), upload(paths[-1]))
    return [await steps[0], await steps[1]]


def planned(paths: list[str]) -> list[Coroutine[Any, Any, int]]:
    return [upload(path) for path in paths]


def planned_lazily(paths: list[str]) -> Iterator[Awaitable[int]]:
    for path in paths:
        yield upload(path)
    yield from (upload(path) for path in reversed(paths))


async def planned_on_the_way(paths: list[str]) -> AsyncIterator[Coroutine[Any, Any, int]]:
    for path in paths:
        await asyncio.sleep(0)
        yield upload(path)


async def run_plan(paths: list[str]) -> int:
    total = 0
    async for coro in planned_on_the_way(paths):
        total += await coro
    for coro in planned(paths):
        total += await coro
    for awaitable in planned_lazily(paths):
        total += await awaitable
    return total


@dataclass
class Job:
    path: str
    work: Awaitable[int]


class UntypedJob:
    def __init__(self, path, work, **options):
        self.path = path
        self.work = work
        self.options = options


async def run_jobs(paths):
    jobs = [Job(path, upload(path)) for path in paths]
    jobs.append(Job("index", work=upload("index")))
    others = [UntypedJob(path, resize(path), fallback=resize(path, 1)) for path in paths]
    sizes = {job.path: await job.work for job in jobs}
    for other in others:
        sizes[other.path] = len(await other.work) + len(await other.options["fallback"])
    return sizes


class Batch:
    """Gathers work now and does it at the end of the request."""

    def __init__(self) -> None:
        self._jobs: list[Awaitable[Any]] = []
        self._last: Coroutine[Any, Any, str] | None = None
        self.sizes: dict[str, Awaitable[int]] = {}

    def add(self, job: Awaitable[Any]) -> "Batch":
        self._jobs.append(job)
        return self

    def plan(self, path: str) -> None:
        self.add(upload(path)).add(resize(path))
        self.sizes[path] = upload(path)
        self.abandon()
        self._last = resize(path, 1)

    async def finish(self) -> list[Any]:
        results = [await job for job in self._jobs]
        for path in list(self.sizes):
            results.append(await self.sizes.pop(path))
        if self._last is not None:
            last, self._last = self._last, None
            results.append(await last)
        return results

    async def plan_and_finish(self, *paths: str) -> list[Any]:
        for path in paths:
            self.plan(path)
            self.add(resize(path, width=50))
        return await self.finish()

    def abandon(self) -> None:
        if self._last:
            self._last.close()
