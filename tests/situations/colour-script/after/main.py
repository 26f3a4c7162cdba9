"""Prints how long some pages are."""

import asyncio
import sys

from pages import length


async def report(names: list[str]) -> str:
    lengths = {name: await length(name) for name in names}
    return ", ".join(f"{name}: {size}" for name, size in lengths.items())


async def main() -> int:
    print(await report(["start", "end"]))
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
