import pytest
import pytest_asyncio

from store import Store


@pytest.fixture
def store():
    return Store()


@pytest_asyncio.fixture
async def filled(store):
    await store.put("a", "one")
    yield store
    store.rows.clear()
