"""Everything the shop remembers. In memory, but with the interface of a database."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from shop.models import Customer, Line, Order, Product, Status


class Transaction:
    """Changes that are made together, or not at all."""

    def __init__(self, storage: "Storage") -> None:
        self._storage = storage
        self._statuses: dict[int, Status] = {}

    async def set_status(self, order: Order, status: Status) -> None:
        await asyncio.sleep(0)
        self._statuses[order.id] = status

    async def commit(self) -> int:
        for order_id, status in self._statuses.items():
            order = await self._storage.order(order_id)
            if order is not None:
                order.status = status
        return len(self._statuses)


class Storage:
    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._products: dict[str, Product] = {}
        self._stock: Counter[str] = Counter()
        self._customers: dict[int, Customer] = {}
        self._orders: dict[int, Order] = {}
        self._journal: list[str] = []

    async def add_product(self, product: Product, stock: int = 0) -> None:
        async with self._lock:
            self._products[product.sku] = product
            self._stock[product.sku] += stock
        await self._record(f"product {product.sku}")

    async def product(self, sku: str) -> Product | None:
        async with self._lock:
            return self._products.get(sku)

    async def has_stock(self, sku: str, quantity: int) -> bool:
        async with self._lock:
            return self._stock[sku] >= quantity

    async def add_customer(self, name: str, email: str) -> Customer:
        async with self._lock:
            customer = Customer(len(self._customers) + 1, name, email)
            self._customers[customer.id] = customer
        await self._record(f"customer {customer.id}")
        return customer

    async def customer(self, customer_id: int) -> Customer:
        async with self._lock:
            return self._customers[customer_id]

    async def add_order(self, customer_id: int, lines: list[Line]) -> Order:
        with self._lock:
            order = Order(len(self._orders) + 1, customer_id, lines)
            self._orders[order.id] = order
            for line in lines:
                self._stock[line.product.sku] -= line.quantity
        self._record(f"order {order.id}")
        return order

    async def order(self, order_id: int) -> Order | None:
        async with self._lock:
            return self._orders.get(order_id)

    async def orders(self, since: datetime | None = None) -> AsyncIterator[Order]:
        for order in list(self._orders.values()):
            await asyncio.sleep(0)
            if since is None or order.placed_at >= since:
                yield order

    async def orders_of(self, customer_id: int) -> list[Order]:
        return [order async for order in self.orders() if order.customer_id == customer_id]

    async def order_count(self) -> int:
        async with self._lock:
            return len(self._orders)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction, None]:
        transaction = Transaction(self)
        yield transaction
        changed = await transaction.commit()
        await self._record(f"{changed} orders changed")

    async def _record(self, entry: str) -> None:
        await asyncio.sleep(0)
        self._journal.append(entry)
