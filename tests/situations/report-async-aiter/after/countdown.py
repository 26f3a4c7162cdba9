import asyncio


class Countdown:
    def __init__(self, start):
        self._now = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._now == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self._now -= 1
        return self._now


class Pairs:
    """Here `__aiter__` is an async generator, which is fine."""

    def __init__(self, *pairs):
        self._pairs = pairs

    async def __aiter__(self):
        for pair in self._pairs:
            yield pair


async def main():
    async for number in Countdown(3):
        print(number)
    print([left async for left, _ in Pairs(("a", 1), ("b", 2))])


asyncio.run(main())
