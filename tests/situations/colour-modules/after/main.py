import asyncio

import shop.orders
from shop.orders import total


async def main() -> None:
    print(await total(["a", ["bb", []], "ccc"]))
    print(await shop.orders.total(["a"]))
    print(await shop.orders.most(["a", "bb"]))


asyncio.run(main())
