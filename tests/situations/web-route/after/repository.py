import asyncio
from dataclasses import dataclass


@dataclass
class Item:
    id: int
    name: str
    price: int


class ItemRepository:
    def __init__(self) -> None:
        self._items: dict[int, Item] = {}
        self._lock = asyncio.Lock()

    async def get(self, item_id: int) -> Item | None:
        async with self._lock:
            return self._items.get(item_id)

    async def search(self, text: str) -> list[Item]:
        async with self._lock:
            return [item for item in self._items.values() if text in item.name]

    async def add(self, name: str, price: int) -> Item:
        async with self._lock:
            item = Item(len(self._items) + 1, name, price)
            self._items[item.id] = item
            return item

    async def remove(self, item_id: int) -> bool:
        async with self._lock:
            return self._items.pop(item_id, None) is not None

    def count(self) -> int:
        return len(self._items)
