import asyncio

from sessions import Session


async def size(names: list[str]) -> int:
    if not names:
        return 0
    async with Session(names[0]) as session:
        return session.number + await size(names[1:])


async def main() -> None:
    print(await size(["a", "bc"]))


asyncio.run(main())
