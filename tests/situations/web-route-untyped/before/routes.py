from repository import UserRepository
from web import HTTPException, Router

router = Router(prefix="/users")
repository = UserRepository()


@router.get("/{user_id}")
async def read_user(user_id: int):
    return repository.get(user_id)


@router.get("/")
async def list_users(limit: int = 50):
    if limit > 200:
        raise HTTPException(422, "at most 200")
    return repository.list(limit)


@router.post("/")
async def create_user(name: str):
    user = await repository.create(name.strip())
    return user


@router.get("/stats/count")
async def count_users():
    return repository.count()
