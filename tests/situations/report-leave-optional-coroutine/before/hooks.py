import asyncio
from collections.abc import Coroutine
from typing import Any


class Plugin:
    def __init__(self, name: str, is_slow: bool) -> None:
        self.name = name
        self.is_slow = is_slow

    async def _warm_up(self) -> str:
        await asyncio.sleep(0)
        return f"{self.name} is warm"

    def prepare(self) -> Coroutine[Any, Any, str] | None:
        return self._warm_up() if self.is_slow else None


async def prepare_all(plugins: list[Plugin]) -> list[str]:
    lines = []
    for plugin in plugins:
        coroutine = plugin.prepare()
        if coroutine:
            lines.append(await coroutine)
        if (again := plugin.prepare()) is not None:
            again.close()
    return lines


print(asyncio.run(prepare_all([Plugin("search", True), Plugin("menu", False)])))
