import asyncio


class Hub:
    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()
        self.events: list[str] = []

    def async_create_task(self, coroutine) -> asyncio.Task[object]:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def fire(self, event: str) -> None:
        await asyncio.sleep(0)
        self.events.append(event)

    async def stop(self) -> None:
        while self._tasks:
            await asyncio.gather(*self._tasks)


async def main() -> None:
    hub = Hub()
    hub.async_create_task(hub.fire("start"))
    hub.async_create_task(hub.fire("sun"))
    await hub.stop()
    print(hub.events)


asyncio.run(main())
