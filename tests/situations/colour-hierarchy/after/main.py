import asyncio

from stores import Fixed, Reads, Slow, Slower, Store


async def show(store: Reads) -> None:
    print(await store.load("abc"))


async def main() -> None:
    await show(Slow())
    stores: list[Store] = [Slow(), Slower(), Fixed()]
    print([await store.twice("ab") for store in stores])


asyncio.run(main())
