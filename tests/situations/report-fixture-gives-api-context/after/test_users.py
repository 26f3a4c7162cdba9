import pytest


@pytest.mark.asyncio
async def test_create(api):
    response = await api.post("/users", data={"name": "ann"})
    assert response.ok
    assert (await response.json())["name"] == "ann"


@pytest.mark.asyncio
async def test_list(api):
    response = await api.get("/users")
    users = await response.json()
    assert response.status == 200
    assert len(users) == 1
