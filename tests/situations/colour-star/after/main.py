import asyncio

from words import *


async def main() -> None:
    print(await count(), await longest())


asyncio.run(main())
