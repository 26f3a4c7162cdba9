"""Mails to customers: queued at once, sent one after the other, tried again when the relay is busy."""

import asyncio
import logging
from dataclasses import dataclass

from shop.models import Customer, Order

logger = logging.getLogger(__name__)

ACCEPTED = 250
BUSY = 450


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    text: str


class Relay:
    """Stands for the mail server."""

    def __init__(self) -> None:
        self.delivered: list[Mail] = []

    async def submit(self, mail: Mail) -> int:
        await asyncio.sleep(0.001)
        if "@" not in mail.to:
            return BUSY
        self.delivered.append(mail)
        return ACCEPTED


class Mailer:
    def __init__(self, relay: Relay, attempts: int = 3) -> None:
        self._relay = relay
        self._attempts = attempts
        self._queue: asyncio.Queue[Mail] = asyncio.Queue()

    def queue(self, mail: Mail) -> None:
        self._queue.put_nowait(mail)

    async def send(self, mail: Mail) -> bool:
        for attempt in range(self._attempts):
            if self._relay.submit(mail) == ACCEPTED:
                return True
            logger.warning("attempt %d for %s failed", attempt + 1, mail.to)
            await asyncio.sleep(0.01 * 2**attempt)
        return False

    async def confirm(self, customer: Customer, order: Order) -> None:
        text = f"Dear {customer.name}, we have received your order of {order.total / 100:.2f} EUR."
        self.queue(Mail(customer.email, f"Order {order.id}", text))

    async def flush(self) -> int:
        """Sends what is queued, and says how many mails were accepted."""
        sending = []
        while not self._queue.empty():
            sending.append(self.send(self._queue.get_nowait()))
        return sum(await asyncio.gather(*sending))

    async def run(self, seconds: float = 1.0) -> None:
        while True:
            sent = await self.flush()
            if sent > 0:
                logger.info("sent %d mails", sent)
            await asyncio.sleep(seconds)
