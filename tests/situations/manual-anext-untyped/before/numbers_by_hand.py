import asyncio


async def numbers(limit):
    for number in range(limit):
        await asyncio.sleep(0.01)
        yield number


async def main():
    gen = numbers(3)
    while True:
        try:
            item = gen.__anext__()
        except StopAsyncIteration:
            break
        print("got", item)


asyncio.run(main())
