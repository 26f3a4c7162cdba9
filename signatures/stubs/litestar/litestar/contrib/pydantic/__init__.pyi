# litestar 2.25.0
from litestar.plugins.pydantic import PydanticPlugin as PydanticPlugin
from litestar.plugins.pydantic.plugins.init import PydanticInitPlugin as PydanticInitPlugin
from typing import Any
def __getattr__(name: str) -> Any: ...
