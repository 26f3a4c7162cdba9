import asyncio

from words import *


async def main() -> None:
    print(count(), longest())


asyncio.run(main())
