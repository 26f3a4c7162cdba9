import pytest

pytestmark = pytest.mark.asyncio


async def test_put(store):
    await store.put("b", "two")
    assert store.size() == 1
    assert await store.get("b") == "two"


async def test_get(filled):
    assert await filled.get("a") == "one"
    assert filled.size() == 1
