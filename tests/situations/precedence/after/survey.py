"""Reads points and measurements of a land survey, which all arrive asynchronously."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TextIO

logger = logging.getLogger(__name__)


@dataclass
class Point:
    x: float
    y: float
    tags: list[str] = field(default_factory=list)

    def moved(self, dx: float, dy: float) -> "Point":
        return Point(self.x + dx, self.y + dy, self.tags)

    async def elevation(self) -> float:
        await asyncio.sleep(0)
        return self.x * self.y


class Station:
    def __init__(self) -> None:
        self.level = 0
        self.readings: list[int] = []

    async def ping(self) -> bool:
        await asyncio.sleep(0)
        return True

    async def close(self) -> None:
        await asyncio.sleep(0)


async def point(name: str = "origin", *, rounded: bool = False) -> Point:
    await asyncio.sleep(0)
    return Point(float(len(name)), 1.0 if rounded else 1.5)


async def count(limit: int = 100) -> int:
    await asyncio.sleep(0)
    return min(limit, 7)


async def height() -> float:
    await asyncio.sleep(0)
    return 12.5


async def ready() -> bool:
    await asyncio.sleep(0)
    return True


async def label() -> str:
    await asyncio.sleep(0)
    return "north ridge"


async def nickname() -> str | None:
    await asyncio.sleep(0)
    return None


async def numbers() -> list[int]:
    await asyncio.sleep(0)
    return [3, 1, 2]


async def bounds() -> tuple[int, int]:
    await asyncio.sleep(0)
    return 1, 9


async def segment() -> tuple[str, tuple[int, int]]:
    await asyncio.sleep(0)
    return "a", (1, 2)


async def options() -> dict[str, int]:
    await asyncio.sleep(0)
    return {"limit": 3}


async def converter() -> Callable[[float], str]:
    await asyncio.sleep(0)
    return str


async def connect() -> Station:
    await asyncio.sleep(0)
    return Station()


async def open_log() -> TextIO:
    await asyncio.sleep(0)
    return open("survey.log", encoding="utf-8")


async def failure() -> ValueError:
    await asyncio.sleep(0)
    return ValueError("no signal")


async def live(limit: int) -> AsyncIterator[int]:
    async def readings() -> AsyncIterator[int]:
        for number in range(limit):
            yield number

    return readings()


async def session() -> "Session":
    await asyncio.sleep(0)
    return Session()


class Session:
    async def __aenter__(self) -> Station:
        return Station()

    async def __aexit__(self, *exc_info: object) -> None:
        await asyncio.sleep(0)


@asynccontextmanager
async def surveying() -> AsyncGenerator[Station, None]:
    yield Station()


async def primaries() -> None:
    x = (await point()).x
    first = (await numbers())[0]
    rest = (await numbers())[1:]
    shown = (await converter())(2.5)
    upper = (await label()).upper().strip()
    corner = (await point("corner", rounded=True)).moved(1, 0).x
    print(x, first, rest, shown, upper, corner)


async def parentheses_are_there() -> None:
    x = (await point()).x
    y = ((await point())).y
    first = (await numbers())[0]
    shown = (await converter())(2.5)
    total = (await count() + 1) * 2
    tagged = ( await point() ).tags
    print(x, y, first, shown, total, tagged)


async def operators() -> None:
    negative = -await count()
    positive = +await height()
    inverted = ~await count()
    square = await count() ** 2
    power = 2 ** await count()
    tower = await count() ** await count()
    negative_square = -await count() ** 2
    total = await count() + await height()
    mixed = 3 * await count() - 1
    remainder = await count() % 4
    shifted = 1 << await count()
    joined = "<" + await label() + ">"
    formatted = "%s of %d" % (await label(), await count())
    x_squared = (await point()).x ** 2
    print(negative, positive, inverted, square, power, tower, negative_square, total)
    print(mixed, remainder, shifted, joined, formatted, x_squared)


async def comparisons() -> None:
    missing = not await ready()
    less = await count() < await height()
    between = 1 < await count() < 10
    equal = await label() == "north ridge"
    unnamed = await nickname() is None
    contained = 3 in await numbers()
    both = await ready() and await count() > 3
    name = await nickname() or "nobody"
    print(missing, less, between, equal, unnamed, contained, both, name)


async def stars() -> None:
    print(*await numbers())
    print(*(await numbers()), sep=", ")
    together = [0, *await numbers(), 4]
    merged = {"offset": 1, **await options()}
    print(together, merged, await count(**await options()))


async def formatting() -> None:
    print(f"{await count()}")
    print(f"{await height():.1f} m, {await label()!r}")
    print(f"at {(await point()).x} of {-await count()}")
    print("{} of {}".format(await label(), await count()))
    print("label:", await label(), flush=True)
    print(str(await count()).zfill(3))
    logger.info("%s has %d points", await label(), await count())


async def conditions(attempts: int) -> str:
    if await ready():
        attempts += 1
    if attempts > 3:
        attempts = 0
    elif await nickname():
        attempts += 2
    while await ready():
        attempts -= 1
        if attempts < 0:
            break
    assert await ready()
    assert await nickname(), "has no nickname"
    return "ready" if await ready() else "waiting"


async def walrus() -> None:
    if (n := await count()) > 3:
        print(n)
    while (level := await count(2)) and level < 1:
        print(level)
    print(any((x := number) > 2 for number in await numbers()))


async def unpacking() -> None:
    low, high = await bounds()
    [first, *others] = await numbers()
    start, (left, right) = await segment()
    print(low, high, first, others, start, left, right)


async def iteration() -> None:
    for number in await numbers():
        print(number)
    for index, number in enumerate(await numbers()):
        print(index, number)
    for key in (await options()).items():
        print(key)
    copied = [number for number in await numbers()]
    distinct = {number % 2 for number in await numbers()}
    by_number = {number: number * 2 for number in await numbers()}
    total = sum(number for number in await numbers())
    even = [number for number in copied if await count(number) % 2 == 0]
    xs = [(await point(str(number))).x for number in copied]
    print(copied, distinct, by_number, total, even, xs)
    async for number in await live(3):
        print(number)


async def arguments() -> None:
    size = len(await numbers())
    ordered = sorted(await numbers(), reverse=True)
    whole = int(await height())
    limited = await count(await count())
    nested = await count(limit=await count()) + 1
    named = await point(await label(), rounded=await ready())
    print(size, ordered, whole, limited, nested, named)


async def subscripts(station: Station, names: list[str]) -> None:
    name = names[await count(2)]
    tail = names[await count(1) :]
    station.level = await count()
    station.level += await count()
    names[0] = await label()
    station.readings.append(await count())
    print(name, tail)


async def awaits_around() -> None:
    alive = await (await connect()).ping()
    elevation = await (await point()).elevation()
    later = await (await point()).elevation()
    print(alive, elevation, later + 1)
    await (await connect()).ping()


async def contexts() -> None:
    with await open_log() as log:
        print(log.readline())
    async with await session() as station:
        await station.ping()
    async with surveying() as station, await session() as other:
        print(station.level, other.level)


async def statements() -> Point:
    await ready()
    (await ready())
    await count(); await height()
    if await ready(): await count()
    try:
        raise await failure()
    except ValueError:
        return await point()


async def over_several_lines() -> None:
    x = (await point(
        "north",  # of the river
        rounded=True,
    )).x
    y = (
        # the newest one
        await point()
    ).y
    total = 1 + \
        await count()
    corner = (
        (await point("corner"))
        .moved(1, 0)  # to the east
        .moved(0, 1)
    )
    far = (await point(
        "far"
    )).moved(
        dx=await height(),  # not yet rounded
        dy=0,
    )
    enough = (
        await count() > 3
        # two flags, one of them cheap
        and not await nickname()
    )
    lines = [
        (await label()).upper(),
        f"""
        {await count()} points
        """,
    ]
    print(x, y, total, corner, far, enough, lines)


async def nested_functions() -> Callable[[], float]:
    origin = await point()

    async def inner() -> float:
        return (await point()).x + origin.x

    offset = await inner() + 1
    return lambda: offset * 2
