# litestar 2.25.0
from litestar.repository.testing.generic_mock_repository import GenericAsyncMockRepository as GenericAsyncMockRepository
from typing import Any
def __getattr__(name: str) -> Any: ...
