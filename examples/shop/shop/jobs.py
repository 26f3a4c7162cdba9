"""What happens by itself: reports, clean-ups, and the loop that starts them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, timezone

from shop.api import Shop
from shop.mailer import Mail
from shop.models import Status

logger = logging.getLogger(__name__)

Job = Callable[[Shop], Awaitable[object]]
MANAGER = "manager@shop.example"


async def report_sales(shop: Shop) -> int:
    since = datetime.now(timezone.utc) - timedelta(days=1)
    total = 0
    for order in shop.storage.orders(since):
        if order.status is not Status.CANCELLED:
            total += order.total
    shop.mailer.queue(Mail(MANAGER, "Sales", f"{total / 100:.2f} EUR in a day"))
    return total


async def cancel_unpaid(shop: Shop, days: int = 14) -> int:
    oldest = datetime.now(timezone.utc) - timedelta(days=days)
    unpaid = [
        order
        for order in shop.storage.orders()
        if order.status is Status.PLACED and order.placed_at < oldest
    ]
    async with shop.storage.transaction() as transaction:
        for order in unpaid:
            await transaction.set_status(order, Status.CANCELLED)
    return len(unpaid)


NIGHTLY: dict[str, Job] = {
    "sales": report_sales,
    "unpaid": lambda shop: cancel_unpaid(shop, days=30),
}


async def run_nightly(shop: Shop) -> dict[str, object]:
    results = await asyncio.gather(*(job(shop) for job in NIGHTLY.values()), return_exceptions=True)
    for name, result in zip(NIGHTLY, results):
        logger.info("%s: %s", name, result)
    return dict(zip(NIGHTLY, results))


async def run_forever(shop: Shop) -> None:
    mailing = asyncio.create_task(shop.mailer.run())
    try:
        while True:
            await run_nightly(shop)
            await asyncio.sleep(24 * 60 * 60)
    finally:
        mailing.cancel()
