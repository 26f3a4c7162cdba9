# discord.py 2.7.1
from discord.abc import GuildChannel
from discord.errors import DiscordException
from discord.ext.commands.converter import Converter
from discord.ext.commands.parameters import Parameter
from discord.threads import Thread
from typing import Any
class CommandError(DiscordException): ...
class ConversionError(CommandError):
    converter: Converter
class UserInputError(CommandError): ...
class MissingRequiredArgument(UserInputError):
    param: Parameter
class MissingRequiredAttachment(UserInputError):
    param: Parameter
class BadArgument(UserInputError): ...
class CheckFailure(CommandError): ...
class ChannelNotReadable(BadArgument):
    argument: GuildChannel | Thread
class NSFWChannelRequired(CheckFailure):
    channel: GuildChannel | Thread
class BadUnionArgument(UserInputError):
    param: Parameter
class BadLiteralArgument(UserInputError):
    param: Parameter
def __getattr__(name: str) -> Any: ...
