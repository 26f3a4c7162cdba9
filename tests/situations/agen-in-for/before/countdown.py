import asyncio


async def countdown(start):
    while start > 0:
        await asyncio.sleep(0.01)
        yield start
        start -= 1


async def collect(start):
    numbers = []
    async for number in countdown(start):
        numbers.append(number)
    return numbers


async def main():
    gen = countdown(3)
    try:
        for item in gen:
            print("T minus", item)
    except TypeError as error:
        print("Caught:", error)

    print(await collect(5))


if __name__ == "__main__":
    asyncio.run(main())
