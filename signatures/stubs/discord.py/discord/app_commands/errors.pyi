# discord.py 2.7.1
from discord.app_commands.commands import Command, ContextMenu, Group
from discord.app_commands.transformers import Transformer
from discord.errors import DiscordException
from typing import Any
class AppCommandError(DiscordException): ...
class CommandInvokeError(AppCommandError):
    command: Command | ContextMenu
class TransformerError(AppCommandError):
    transformer: Transformer
class TranslationError(AppCommandError):
    context: Any
class CommandSignatureMismatch(AppCommandError):
    command: Command | ContextMenu | Group
def __getattr__(name: str) -> Any: ...
