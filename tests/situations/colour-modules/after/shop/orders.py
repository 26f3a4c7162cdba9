from . import prices
from .prices import price as price_of

Order = list["str | Order"]


async def total(order: Order) -> int:
    if not order:
        return 0
    first, *rest = order
    own = await price_of(first) if isinstance(first, str) else await total(first)
    return own + await total(rest)


async def most(order: Order) -> int:
    return max([await prices.price(name) for name in order if isinstance(name, str)])
