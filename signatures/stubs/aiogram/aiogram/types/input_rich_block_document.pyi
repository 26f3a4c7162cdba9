# aiogram 3.31.0
from aiogram.types.input_media_document import InputMediaDocument
from aiogram.types.input_rich_block import InputRichBlock
from typing import Any
class InputRichBlockDocument(InputRichBlock):
    document: InputMediaDocument
def __getattr__(name: str) -> Any: ...
