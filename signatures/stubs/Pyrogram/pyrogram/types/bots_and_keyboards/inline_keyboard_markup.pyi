# Pyrogram 2.0.106
from pyrogram.types.bots_and_keyboards.inline_keyboard_button import InlineKeyboardButton
from pyrogram.types.object import Object
from typing import Any
class InlineKeyboardMarkup(Object):
    @staticmethod
    def read(*a, **k) -> InlineKeyboardMarkup: ...
    async def write(self, *a, **k): ...
    inline_keyboard: list[list[InlineKeyboardButton]]
def __getattr__(name: str) -> Any: ...
