"""Serves the shop: one JSON document a line in, one a line out."""

import asyncio
import dataclasses
import json
import sys
from datetime import datetime
from enum import Enum
from typing import Any

from shop.api import Shop
from shop.jobs import run_forever
from shop.models import Product


def as_json(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


async def stock_up(shop: Shop) -> None:
    await shop.storage.add_product(Product("mug", "Mug", 1290), stock=40)
    await shop.storage.add_product(Product("tea", "Green tea, 100 g", 890), stock=2)
    await shop.storage.add_customer("Ada", "ada@example.org")


async def serve(port: int) -> None:
    shop = Shop()
    await stock_up(shop)

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            request = json.loads(line)
            code, answer = await shop.answer(request["method"], request["path"], request.get("body"))
            writer.write(json.dumps([code, answer], default=as_json).encode() + b"\n")
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", port)
    jobs = asyncio.create_task(run_forever(shop))
    async with server:
        await server.serve_forever()
    jobs.cancel()


def main() -> None:
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8765
    try:
        asyncio.run(serve(port))
    except KeyboardInterrupt:
        print("The shop is closed.")


if __name__ == "__main__":
    main()
