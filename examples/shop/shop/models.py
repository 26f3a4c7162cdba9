"""What the shop sells, to whom, and what became of it."""

from dataclasses import dataclass, field
from datetime import datetime, timezone
from enum import Enum


class Status(Enum):
    PLACED = "placed"
    PAID = "paid"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Product:
    sku: str
    name: str
    price: int
    """In cents."""


@dataclass(frozen=True)
class Customer:
    id: int
    name: str
    email: str


@dataclass(frozen=True)
class Line:
    product: Product
    quantity: int

    @property
    def total(self) -> int:
        return self.product.price * self.quantity


@dataclass
class Order:
    id: int
    customer_id: int
    lines: list[Line]
    status: Status = Status.PLACED
    placed_at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)


class ShopError(Exception):
    """A request that cannot be fulfilled, with the status code that says so."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
