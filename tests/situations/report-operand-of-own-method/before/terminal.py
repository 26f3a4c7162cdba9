import asyncio


class StatusCommand:
    async def status(self):
        await asyncio.sleep(0)
        return f"{len(self.orders)} open orders"

    def notes(self):
        return " (paper trade)" if self.paper else ""

    async def status_live(self):
        await self.show(self.status() + self.notes() + "\n\nPress escape to stop.", 0)


class Terminal(StatusCommand):
    def __init__(self, orders, paper=False):
        self.orders = orders
        self.paper = paper
        self.screen = []

    async def show(self, text, delay):
        self.screen.append(text.splitlines()[0])
        await asyncio.sleep(delay)


async def main():
    terminal = Terminal(["BTC", "ETH"], paper=True)
    await terminal.status_live()
    print(terminal.screen, await terminal.status())


asyncio.run(main())
