import asyncio
from collections.abc import Awaitable, Callable


class Schedule:
    def __init__(self) -> None:
        self._jobs: list[tuple[Callable[..., Awaitable[None]], tuple[object, ...]]] = []

    def do(self, job: Callable[..., Awaitable[None]], *arguments: object) -> None:
        self._jobs.append((job, arguments))

    async def run(self) -> None:
        for job, arguments in self._jobs:
            await job(*arguments)


async def lock(member: str) -> None:
    await asyncio.sleep(0)
    print("locked", member)


def note(member: str) -> None:
    print("note", member)


async def main(schedule: Schedule) -> None:
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "ann")
    loop.call_later(1, lock("ann"))
    loop.call_soon(lock, "bob")
    task = asyncio.create_task(lock("cid"))
    task.add_done_callback(lock("dan"))
    schedule.do(lock, "eve")
    schedule.do(lock("fay"))
    await task
    await schedule.run()
