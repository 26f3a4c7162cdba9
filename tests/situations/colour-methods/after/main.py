import asyncio
import prices


async def report(text: str) -> str:
    total = await prices.Basket.of(text)
    if total > 50:
        return f"{text}: {total}"
    return f"{text}: cheap"


async def main() -> None:
    for text in ("a bb ccc", "a"):
        print(await report(text))


asyncio.run(main())
