# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.menu_button_commands import MenuButtonCommands
from aiogram.types.menu_button_default import MenuButtonDefault
from aiogram.types.menu_button_web_app import MenuButtonWebApp
from typing import Any
class GetChatMenuButton(TelegramMethod[MenuButtonDefault | MenuButtonWebApp | MenuButtonCommands]): ...
def __getattr__(name: str) -> Any: ...
