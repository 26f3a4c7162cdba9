class Counter:
    def __init__(self) -> None:
        self.count = 0

    async def add(self) -> int:
        self.count += 1
        return self.count

    async def add_twice(self) -> int:
        await self.add()
        return await self.add() + 0
