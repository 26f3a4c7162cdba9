import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


async def get(path: str) -> str:
    await asyncio.sleep(0)
    return path


async def serve(started: asyncio.Event) -> None:
    started.set()
    await asyncio.Event().wait()


async def fetch(number: int) -> str:
    if number > 0:
        task = asyncio.create_task(get(f"/items/{number}"))
    else:
        task = asyncio.create_task(get("/items"))
    await asyncio.sleep(0)
    return await task


@asynccontextmanager
async def backend() -> AsyncIterator[None]:
    started = asyncio.Event()
    task = asyncio.create_task(serve(started))
    await started.wait()
    yield
    task.cancel()


async def main() -> None:
    async with backend():
        print(await fetch(3), await fetch(0))


asyncio.run(main())
