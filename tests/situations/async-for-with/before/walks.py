from collections.abc import AsyncIterable

from streams import Countdown, Feed, chunks, pairs, stream


async def total() -> int:
    result = 0
    for number in stream():
        result += number
    return result


async def names() -> list[str]:
    found = []
    for name, _ in pairs():
        found.append(name)
    else:
        found.append("end")
    return found


async def doubled() -> list[int]:
    return [number * 2 for number in stream()]


async def distinct() -> set[int]:
    return {number % 3 for number in stream(10) if number}


async def by_name() -> dict[str, int]:
    return {name: number for name, number in pairs()}


async def everything() -> list[int]:
    return list(stream())


async def flattened() -> list[int]:
    return [number for chunk in chunks(2) for number in chunk]


async def repeated(limits: list[int]) -> list[int]:
    return [number for limit in limits for number in stream(limit)]


async def count_down(start: int) -> list[int]:
    seen = []
    countdown = Countdown(start)
    for left in countdown:
        seen.append(left)
    return seen


async def titles(feed: Feed) -> list[str]:
    return [entry.title() for entry in feed]


async def longest(lines: AsyncIterable[str]) -> str:
    result = ""
    for line in lines:
        if len(line) > len(result):
            result = line
    return result


async def already_right() -> list[int]:
    numbers = [number async for number in stream()]
    for number in numbers:
        print(number)
    return [number + 1 for number in numbers]
