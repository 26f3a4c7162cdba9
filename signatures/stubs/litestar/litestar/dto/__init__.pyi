# litestar 2.25.0
from litestar.dto.base_dto import AbstractDTO as AbstractDTO
from typing import Any
def __getattr__(name: str) -> Any: ...
