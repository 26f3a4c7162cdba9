# litestar 2.25.0
from litestar.testing.client.async_client import AsyncTestClient as AsyncTestClient
from litestar.testing.client.base import BaseTestClient as BaseTestClient
from litestar.testing.client.subprocess_client import subprocess_async_client as subprocess_async_client
from litestar.testing.client.sync_client import TestClient as TestClient
from litestar.testing.helpers import create_async_test_client as create_async_test_client, create_test_client as create_test_client
from litestar.testing.request_factory import RequestFactory as RequestFactory
from litestar.testing.websocket_test_session import WebSocketTestSession as WebSocketTestSession
from typing import Any
def __getattr__(name: str) -> Any: ...
