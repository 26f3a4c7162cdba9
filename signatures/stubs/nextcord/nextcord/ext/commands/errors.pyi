# nextcord 3.2.0
from nextcord.abc import GuildChannel
from nextcord.errors import DiscordException
from nextcord.ext.commands.converter import Converter
from nextcord.threads import Thread
from typing import Any
class CommandError(DiscordException): ...
class ConversionError(CommandError):
    converter: Converter
class UserInputError(CommandError): ...
class BadArgument(UserInputError): ...
class CheckFailure(CommandError): ...
class ChannelNotReadable(BadArgument):
    argument: GuildChannel | Thread
class ChannelNotFound(BadArgument): ...
class ChannelTypeNotFound(ChannelNotFound):
    actual: type[GuildChannel]
    expected: type[GuildChannel]
class NSFWChannelRequired(CheckFailure):
    channel: GuildChannel | Thread
def __getattr__(name: str) -> Any: ...
