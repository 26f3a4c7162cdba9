import asyncio

from stores import Fixed, Reads, Slow, Slower, Store


def show(store: Reads) -> None:
    print(store.load("abc"))


async def main() -> None:
    show(Slow())
    stores: list[Store] = [Slow(), Slower(), Fixed()]
    print([store.twice("ab") for store in stores])


asyncio.run(main())
