import asyncio

import shop.orders
from shop.orders import total


async def main() -> None:
    print(total(["a", ["bb", []], "ccc"]))
    print(shop.orders.total(["a"]))


asyncio.run(main())
