# discord.py 2.7.1
from discord.app_commands import checks as checks
from discord.app_commands.commands import Command as Command, ContextMenu as ContextMenu, Group as Group, Parameter as Parameter, command as command, context_menu as context_menu
from discord.app_commands.errors import AppCommandError as AppCommandError, CommandInvokeError as CommandInvokeError, CommandSignatureMismatch as CommandSignatureMismatch, TransformerError as TransformerError, TranslationError as TranslationError
from discord.app_commands.models import AllChannels as AllChannels, AppCommand as AppCommand, AppCommandChannel as AppCommandChannel, AppCommandGroup as AppCommandGroup, AppCommandPermissions as AppCommandPermissions, AppCommandThread as AppCommandThread, Argument as Argument, Choice as Choice, GuildAppCommandPermissions as GuildAppCommandPermissions
from discord.app_commands.transformers import Transformer as Transformer
from discord.app_commands.translator import Translator as Translator
from discord.app_commands.tree import CommandTree as CommandTree
from typing import Any
def __getattr__(name: str) -> Any: ...
