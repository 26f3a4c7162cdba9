# aiogram 3.31.0
from aiogram.types.input_rich_block import InputRichBlock
from aiogram.types.input_rich_block_list_item import InputRichBlockListItem
from typing import Any
class InputRichBlockList(InputRichBlock):
    items: list[InputRichBlockListItem]
def __getattr__(name: str) -> Any: ...
