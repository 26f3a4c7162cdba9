class Counter:
    def __init__(self) -> None:
        self.count = 0

    async def add(self) -> int:
        self.count += 1
        return self.count

    def add_twice(self) -> int:
        self.add()
        return self.add() + 0
