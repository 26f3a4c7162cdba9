# fastapi 0.165.0
from starlette.testclient import TestClient as TestClient
from typing import Any
def __getattr__(name: str) -> Any: ...
