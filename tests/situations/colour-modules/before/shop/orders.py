from . import prices
from .prices import price as price_of

Order = list["str | Order"]


def total(order: Order) -> int:
    if not order:
        return 0
    first, *rest = order
    own = price_of(first) if isinstance(first, str) else total(first)
    return own + total(rest)


def most(order: Order) -> int:
    return max([prices.price(name) for name in order if isinstance(name, str)])
