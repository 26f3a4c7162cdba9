# nextcord 3.2.0
from nextcord.ext.commands.bot import AutoShardedBot as AutoShardedBot, Bot as Bot
from nextcord.ext.commands.cog import Cog as Cog, CogMeta as CogMeta
from nextcord.ext.commands.context import Context as Context
from nextcord.ext.commands.converter import CategoryChannelConverter as CategoryChannelConverter, ColourConverter as ColorConverter, ColourConverter as ColourConverter, Converter as Converter, EmojiConverter as EmojiConverter, GameConverter as GameConverter, GuildChannelConverter as GuildChannelConverter, GuildConverter as GuildConverter, GuildStickerConverter as GuildStickerConverter, IDConverter as IDConverter, InviteConverter as InviteConverter, MemberConverter as MemberConverter, MessageConverter as MessageConverter, ObjectConverter as ObjectConverter, PartialEmojiConverter as PartialEmojiConverter, PartialMessageConverter as PartialMessageConverter, RoleConverter as RoleConverter, ScheduledEventConverter as ScheduledEventConverter, StageChannelConverter as StageChannelConverter, TextChannelConverter as TextChannelConverter, ThreadConverter as ThreadConverter, UserConverter as UserConverter, VoiceChannelConverter as VoiceChannelConverter, clean_content as clean_content, run_converters as run_converters
from nextcord.ext.commands.cooldowns import MaxConcurrency as MaxConcurrency
from nextcord.ext.commands.core import Command as Command, Group as Group, GroupMixin as GroupMixin, command as command, group as group
from nextcord.ext.commands.errors import BadArgument as BadArgument, ChannelNotFound as ChannelNotFound, ChannelNotReadable as ChannelNotReadable, ChannelTypeNotFound as ChannelTypeNotFound, CheckFailure as CheckFailure, CommandError as CommandError, ConversionError as ConversionError, NSFWChannelRequired as NSFWChannelRequired, UserInputError as UserInputError
from nextcord.ext.commands.flags import FlagConverter as FlagConverter
from nextcord.ext.commands.help import DefaultHelpCommand as DefaultHelpCommand, HelpCommand as HelpCommand, MinimalHelpCommand as MinimalHelpCommand
from typing import Any
def __getattr__(name: str) -> Any: ...
