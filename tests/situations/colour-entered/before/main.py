import asyncio

from sessions import Session


def size(names: list[str]) -> int:
    if not names:
        return 0
    with Session(names[0]) as session:
        return session.number + size(names[1:])


async def main() -> None:
    print(size(["a", "bc"]))


asyncio.run(main())
