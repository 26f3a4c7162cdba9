import asyncio

import sessions


async def size(name: str) -> int:
    async with sessions.session(name) as number:
        return number * 2


async def main() -> None:
    print(await size("abc"))


asyncio.run(main())
