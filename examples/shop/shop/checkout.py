"""From a cart to an order."""

import asyncio
from collections.abc import Mapping

from shop.mailer import Mailer
from shop.models import Line, Order, ShopError, Status
from shop.storage import Storage

SHIPPING = 490
FREE_SHIPPING_FROM = 5000


class Checkout:
    def __init__(self, storage: Storage, mailer: Mailer) -> None:
        self._storage = storage
        self._mailer = mailer

    async def price(self, sku: str, quantity: int) -> int:
        product = self._storage.product(sku)
        if product is None:
            raise ShopError(404, f"no product {sku}")
        return product.price * quantity

    async def shipping(self, cart: Mapping[str, int]) -> int:
        prices = await asyncio.gather(*(self.price(sku, quantity) for sku, quantity in cart.items()))
        return 0 if sum(prices) >= FREE_SHIPPING_FROM else SHIPPING

    async def total(self, cart: Mapping[str, int]) -> int:
        prices = [await self.price(sku, quantity) for sku, quantity in cart.items()]
        return sum(prices) + await self.shipping(cart)

    async def place(self, customer_id: int, cart: Mapping[str, int]) -> Order:
        lines = [await self._line(sku, quantity) for sku, quantity in cart.items()]
        if not lines:
            raise ShopError(422, "the cart is empty")
        order = await self._storage.add_order(customer_id, lines)
        customer = await self._storage.customer(customer_id)
        await self._mailer.confirm(customer, order)
        return order

    async def pay(self, order_id: int, amount: int) -> Order:
        order = await self._storage.order(order_id)
        if order is None or order.status is not Status.PLACED:
            raise ShopError(409, f"order {order_id} cannot be paid")
        if amount < order.total:
            raise ShopError(402, f"{order.total - amount} cents are missing")
        with self._storage.transaction() as transaction:
            await transaction.set_status(order, Status.PAID)
        return order

    async def _line(self, sku: str, quantity: int) -> Line:
        product = await self._storage.product(sku)
        if product is None:
            raise ShopError(404, f"no product {sku}")
        if not self._storage.has_stock(sku, quantity):
            raise ShopError(409, f"{product.name} is out of stock")
        return Line(product, quantity)
