"""Names that look like those of coroutine functions, and are not."""

import asyncio
import random
from collections.abc import Coroutine
from typing import Any

try:
    from fastprobe import measure  # type: ignore
except ImportError:

    def measure(host: str) -> float:
        return float(len(host))


class AsyncCache:
    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    async def get(self, key: str) -> str | None:
        await asyncio.sleep(0)
        return self._values.get(key)

    async def put(self, key: str, value: str) -> None:
        await asyncio.sleep(0)
        self._values[key] = value

    async def send(self, text: str) -> None:
        await self.put("sent", text)

    async def close(self) -> None:
        self._values.clear()


class Cache:
    """The blocking twin of `AsyncCache`."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self._values.get(key)

    def put(self, key: str, value: str) -> None:
        self._values[key] = value

    def send(self, text: str) -> None:
        self.put("sent", text)

    def close(self) -> None:
        self._values.clear()


class Hub:
    """`async_` says that a method belongs to the event loop's thread, not that it is to be awaited."""

    def __init__(self) -> None:
        self.states: dict[str, str] = {}
        self.tasks: set[asyncio.Task[Any]] = set()

    def async_create_task(self, target: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        task = asyncio.get_running_loop().create_task(target)
        self.tasks.add(task)
        return task

    def async_set_state(self, name: str, state: str) -> None:
        self.states[name] = state

    def async_get_state(self, name: str) -> str:
        return self.states.get(name, "unknown")

    def async_listen(self, event: str) -> list[str]:
        return [event]

    async def async_update(self, name: str) -> None:
        await asyncio.sleep(0)
        self.async_set_state(name, "updated")

    async def async_start(self, cache: AsyncCache) -> str:
        self.async_set_state("hub", "starting")
        self.async_create_task(self.async_update("lamp"))
        task = self.async_create_task(cache.put("hub", "started"))
        for name in self.async_listen("start"):
            await self.async_update(name)
        if self.async_get_state("hub") == "starting":
            await task
        return f"the lamp is {self.async_get_state('lamp')}"


async def refresh(name: str) -> str:
    await asyncio.sleep(0)
    return name


async def with_both(cache: Cache, remote: AsyncCache, key: str) -> str:
    value = cache.get(key)
    if not value:
        value = await remote.get(key) or ""
        cache.put(key, value)
    headers = {"etag": value}
    if headers.get("etag"):
        cache.send(value)
    cache.close()
    await remote.close()
    return f"{key}: {cache.get(key)}"


async def with_anything(channel, text):
    channel.send(text)
    value = channel.get(text)
    channel.close()
    return value


async def shadowed() -> str:
    def refresh(name: str) -> str:
        return name.title()

    refresh("nothing")
    return refresh("lamp") + f"{refresh('door')}"


async def given(refresh, name):
    refresh(name)
    if refresh(name):
        return refresh(name)
    return await with_both(Cache(), AsyncCache(), name)


async def measured(hosts: list[str]) -> float:
    total = 0.0
    for host in hosts:
        measure(host)
        total += measure(host)
    return total


class Robot:
    async def step(self) -> str:
        await asyncio.sleep(0)
        return "async step"

    async def walk(self) -> str:
        return await self.step()


class SimulatedRobot:
    def step(self) -> str:
        return "plain step"

    def walk(self) -> str:
        self.step()
        return self.step()


class Dispatcher:
    def __init__(self) -> None:
        self.get = {"lamp": "on"}.get
        self.refresh = lambda name: random.choice([name, ""])

    async def run(self) -> str:
        self.refresh("lamp")
        return self.get("lamp", "off") + self.refresh("door")


async def sleep(seconds: float) -> None:
    await asyncio.sleep(seconds)


def nap(seconds: float) -> None:
    from time import sleep

    sleep(seconds)
