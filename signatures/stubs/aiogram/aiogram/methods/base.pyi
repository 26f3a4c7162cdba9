# aiogram 3.31.0
from aiogram.client.context_controller import BotContextController
from aiogram.types.input_file import InputFile
from typing import Any, Generator, Generic, TypeVar
TelegramType = TypeVar("TelegramType")
class Request(Any):
    files: dict[str, InputFile] | None
class TelegramMethod(BotContextController, Any, Generic[TelegramType]):
    async def emit(self, *a, **k) -> TelegramType: ...
    def __await__(self, *a, **k) -> Generator[Any, None, TelegramType]: ...
def __getattr__(name: str) -> Any: ...
