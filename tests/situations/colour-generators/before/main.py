import asyncio

from pipeline import Names, doubled


def total(names: list[str]) -> int:
    return sum(doubled(Names(names)))


async def main() -> None:
    names = Names(["a", "bcd"])
    print([size for size in doubled(names)])
    print(total(["a", "bcd"]))
    print(min(size for size in doubled(names)))
    print(list(map(str, sorted(doubled(names)))))
    sizes = doubled(names)
    for size in sizes:
        print("first", size)
        break


asyncio.run(main())
