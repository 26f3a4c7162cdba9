import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


class Prices:
    def __init__(self):
        self.values = {}

    async def refresh(self, name):
        await asyncio.sleep(0)
        self.values[name] = len(name)

    def load(self, name):
        self.values[name] = 0

    def refresh_in_thread(self, name):
        asyncio.run(self.refresh(name))


def in_thread(prices: Prices, name: str) -> None:
    thread = threading.Thread(target=prices.refresh, args=(name,), daemon=True)
    thread.start()
    thread.join()


def later(prices: Prices, name: str) -> threading.Timer:
    timer = threading.Timer(1.0, prices.refresh, [name])
    timer.start()
    return timer


def in_pool(prices: Prices, names: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        for name in names:
            pool.submit(prices.load, name)
            pool.submit(prices.refresh, name)
            pool.submit(prices.refresh_in_thread, name)
