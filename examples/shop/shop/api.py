"""The requests that the shop answers. A handler takes the shop, what the path captured, and the body."""

import asyncio
from typing import Any

from shop.checkout import Checkout
from shop.mailer import Mailer, Relay
from shop.models import Order, Product, ShopError
from shop.routing import Router
from shop.storage import Storage

router = Router()


class Shop:
    def __init__(self) -> None:
        self.storage = Storage()
        self.mailer = Mailer(Relay())
        self.checkout = Checkout(self.storage, self.mailer)
        self._limit = asyncio.Semaphore(10)

    async def answer(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        try:
            handler, captured = router.find(method, path)
            async with self._limit:
                return 200, await handler(self, body=body, **captured)
        except ShopError as error:
            return error.code, {"error": error.reason}


@router.route("GET", "/products/{sku}")
async def read_product(shop: Shop, sku: str, **_: Any) -> Product | None:
    return shop.storage.product(sku)


@router.route("GET", "/customers/{customer_id}/orders")
async def read_orders(shop: Shop, customer_id: str, **_: Any):
    return shop.storage.orders_of(int(customer_id))


@router.route("GET", "/customers/{customer_id}/contact")
async def read_contact(shop: Shop, customer_id: str, **_: Any) -> str:
    return shop.storage.customer(int(customer_id)).email


@router.route("POST", "/prices")
async def read_price(shop: Shop, body: dict[str, int], **_: Any):
    return shop.checkout.total(body)


@router.route("POST", "/customers/{customer_id}/orders")
async def place_order(shop: Shop, customer_id: str, body: dict[str, int], **_: Any) -> Order:
    return await shop.checkout.place(int(customer_id), body)


@router.route("POST", "/orders/{order_id}/payment")
async def pay_order(shop: Shop, order_id: str, body: int, **_: Any) -> Order:
    return await shop.checkout.pay(int(order_id), body)


@router.route("GET", "/status")
async def read_status(shop: Shop, **_: Any) -> str:
    return f"up, {shop.storage.order_count()} orders"
