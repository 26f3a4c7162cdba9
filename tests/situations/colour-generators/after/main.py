import asyncio

from pipeline import Names, doubled


async def total(names: list[str]) -> int:
    return sum([item async for item in doubled(Names(names))])


async def main() -> None:
    names = Names(["a", "bcd"])
    print([size async for size in doubled(names)])
    print(await total(["a", "bcd"]))
    print(min([size async for size in doubled(names)]))
    print(list(map(str, sorted([item async for item in doubled(names)]))))
    sizes = doubled(names)
    async for size in sizes:
        print("first", size)
        break


asyncio.run(main())
