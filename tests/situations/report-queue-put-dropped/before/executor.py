"""Hands events over to one worker, in order."""

import asyncio


class Executor:
    def __init__(self, limit=10):
        self._events = asyncio.Queue(limit)
        self._seen = []

    async def submit(self, event):
        if event in self._seen:
            return
        self._seen.append(event)
        self._events.put(event)

    async def work(self, count):
        done = []
        while len(done) < count:
            event = await self._events.get()
            done.append(event.upper())
            self._events.task_done()
        return done


async def main():
    executor = Executor()
    for event in ["start", "stop", "start"]:
        await executor.submit(event)
    print(await asyncio.wait_for(executor.work(2), timeout=1))


if __name__ == "__main__":
    asyncio.run(main())
