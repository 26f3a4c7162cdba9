from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


async def user_of(name: str) -> dict[str, str]:
    return {"name": name}


async def rows() -> list[int]:
    return [1, 2]


async def current(name: str) -> dict[str, str]:
    user = await user_of(name)
    return {**user, "known": "yes"}


@app.get("/users/{name}")
def show(user: Annotated[dict[str, str], Depends(current)]) -> dict[str, str]:
    return user


@app.get("/sum")
async def total() -> dict[str, int]:
    return {"sum": sum(await rows())}


if __name__ == "__main__":
    client = TestClient(app)
    print(client.get("/users/ann").json(), client.get("/sum").json())
