# litestar 2.25.0
from litestar.testing.client.async_client import AsyncTestClient as AsyncTestClient
from litestar.testing.client.base import BaseTestClient as BaseTestClient
from litestar.testing.client.sync_client import TestClient as TestClient
from typing import Any
def __getattr__(name: str) -> Any: ...
