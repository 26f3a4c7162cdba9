# sanic 25.12.1
from sanic.pages.base import BasePage
from sanic.request.types import Request
from typing import Any
class ErrorPage(BasePage):
    request: Request
def __getattr__(name: str) -> Any: ...
