import asyncio

import sessions


def size(name: str) -> int:
    with sessions.session(name) as number:
        return number * 2


async def main() -> None:
    print(size("abc"))


asyncio.run(main())
