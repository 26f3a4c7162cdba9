# aiogram 3.31.0
from aiogram.dispatcher.middlewares.base import BaseMiddleware
from aiogram.dispatcher.router import Router
from typing import Any
class ErrorsMiddleware(BaseMiddleware):
    async def __call__(self, *a, **k): ...
    router: Router
def __getattr__(name: str) -> Any: ...
