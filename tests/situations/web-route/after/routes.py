from repository import Item, ItemRepository
from web import Depends, HTTPException, Router

router = Router(prefix="/items")
repository = ItemRepository()


def get_repository() -> ItemRepository:
    return repository


@router.get("/{item_id}")
async def read_item(item_id: int) -> Item | None:
    return await repository.get(item_id)


@router.get("/")
async def search_items(text: str = "", repository: ItemRepository = Depends(get_repository)) -> list[Item]:
    return await repository.search(text)


@router.post("/")
async def create_item(
    name: str,
    price: int,
    repository: ItemRepository = Depends(get_repository),
) -> Item:
    if price < 0:
        raise HTTPException(422, "a price cannot be negative")
    return await repository.add(
        name.strip(),
        price,
    )


@router.delete("/{item_id}")
async def delete_item(item_id: int) -> bool:
    removed = await repository.remove(item_id)
    if not removed:
        raise HTTPException(404)
    return removed


@router.get("/stats/count")
async def count_items() -> int:
    return repository.count()
