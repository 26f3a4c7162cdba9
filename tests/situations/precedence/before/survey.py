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
    x = point().x
    first = numbers()[0]
    rest = numbers()[1:]
    shown = converter()(2.5)
    upper = label().upper().strip()
    corner = point("corner", rounded=True).moved(1, 0).x
    print(x, first, rest, shown, upper, corner)


async def parentheses_are_there() -> None:
    x = (point()).x
    y = ((point())).y
    first = (numbers())[0]
    shown = (converter())(2.5)
    total = (count() + 1) * 2
    tagged = ( point() ).tags
    print(x, y, first, shown, total, tagged)


async def operators() -> None:
    negative = -count()
    positive = +height()
    inverted = ~count()
    square = count() ** 2
    power = 2 ** count()
    tower = count() ** count()
    negative_square = -count() ** 2
    total = count() + height()
    mixed = 3 * count() - 1
    remainder = count() % 4
    shifted = 1 << count()
    joined = "<" + label() + ">"
    formatted = "%s of %d" % (label(), count())
    x_squared = point().x ** 2
    print(negative, positive, inverted, square, power, tower, negative_square, total)
    print(mixed, remainder, shifted, joined, formatted, x_squared)


async def comparisons() -> None:
    missing = not ready()
    less = count() < height()
    between = 1 < count() < 10
    equal = label() == "north ridge"
    unnamed = nickname() is None
    contained = 3 in numbers()
    both = ready() and count() > 3
    name = nickname() or "nobody"
    print(missing, less, between, equal, unnamed, contained, both, name)


async def stars() -> None:
    print(*numbers())
    print(*(numbers()), sep=", ")
    together = [0, *numbers(), 4]
    merged = {"offset": 1, **options()}
    print(together, merged, await count(**options()))


async def formatting() -> None:
    print(f"{count()}")
    print(f"{height():.1f} m, {label()!r}")
    print(f"at {point().x} of {-count()}")
    print("{} of {}".format(label(), count()))
    print("label:", label(), flush=True)
    print(str(count()).zfill(3))
    logger.info("%s has %d points", label(), count())


async def conditions(attempts: int) -> str:
    if ready():
        attempts += 1
    if attempts > 3:
        attempts = 0
    elif nickname():
        attempts += 2
    while ready():
        attempts -= 1
        if attempts < 0:
            break
    assert ready()
    assert nickname(), "has no nickname"
    return "ready" if ready() else "waiting"


async def walrus() -> None:
    if (n := count()) > 3:
        print(n)
    while (level := count(2)) and level < 1:
        print(level)
    print(any((x := number) > 2 for number in numbers()))


async def unpacking() -> None:
    low, high = bounds()
    [first, *others] = numbers()
    start, (left, right) = segment()
    print(low, high, first, others, start, left, right)


async def iteration() -> None:
    for number in numbers():
        print(number)
    for index, number in enumerate(numbers()):
        print(index, number)
    for key in options().items():
        print(key)
    copied = [number for number in numbers()]
    distinct = {number % 2 for number in numbers()}
    by_number = {number: number * 2 for number in numbers()}
    total = sum(number for number in numbers())
    even = [number for number in copied if count(number) % 2 == 0]
    xs = [point(str(number)).x for number in copied]
    print(copied, distinct, by_number, total, even, xs)
    async for number in live(3):
        print(number)


async def arguments() -> None:
    size = len(numbers())
    ordered = sorted(numbers(), reverse=True)
    whole = int(height())
    limited = await count(count())
    nested = count(limit=count()) + 1
    named = await point(label(), rounded=ready())
    print(size, ordered, whole, limited, nested, named)


async def subscripts(station: Station, names: list[str]) -> None:
    name = names[count(2)]
    tail = names[count(1) :]
    station.level = count()
    station.level += count()
    names[0] = label()
    station.readings.append(count())
    print(name, tail)


async def awaits_around() -> None:
    alive = await connect().ping()
    elevation = await point().elevation()
    later = point().elevation()
    print(alive, elevation, later + 1)
    await (connect()).ping()


async def contexts() -> None:
    with open_log() as log:
        print(log.readline())
    async with session() as station:
        station.ping()
    async with surveying() as station, session() as other:
        print(station.level, other.level)


async def statements() -> Point:
    ready()
    (ready())
    count(); height()
    if await ready(): count()
    try:
        raise failure()
    except ValueError:
        return point()


async def over_several_lines() -> None:
    x = point(
        "north",  # of the river
        rounded=True,
    ).x
    y = (
        # the newest one
        point()
    ).y
    total = 1 + \
        count()
    corner = (
        point("corner")
        .moved(1, 0)  # to the east
        .moved(0, 1)
    )
    far = (point(
        "far"
    )).moved(
        dx=height(),  # not yet rounded
        dy=0,
    )
    enough = (
        count() > 3
        # two flags, one of them cheap
        and not nickname()
    )
    lines = [
        label().upper(),
        f"""
        {count()} points
        """,
    ]
    print(x, y, total, corner, far, enough, lines)


async def nested_functions() -> Callable[[], float]:
    origin = await point()

    async def inner() -> float:
        return point().x + origin.x

    offset = inner() + 1
    return lambda: offset * 2
