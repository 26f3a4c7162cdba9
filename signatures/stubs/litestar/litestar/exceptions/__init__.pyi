# litestar 2.25.0
from litestar.exceptions.base_exceptions import LitestarException as LitestarException
from litestar.exceptions.http_exceptions import HTTPException as HTTPException
from typing import Any
def __getattr__(name: str) -> Any: ...
