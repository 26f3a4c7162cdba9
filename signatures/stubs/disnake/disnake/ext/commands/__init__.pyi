# disnake 2.12.2
from disnake.ext.commands.base_core import InvokableApplicationCommand as InvokableApplicationCommand
from disnake.ext.commands.bot import AutoShardedBot as AutoShardedBot, AutoShardedInteractionBot as AutoShardedInteractionBot, Bot as Bot, InteractionBot as InteractionBot
from disnake.ext.commands.bot_base import BotBase as BotBase
from disnake.ext.commands.cog import Cog as Cog, CogMeta as CogMeta
from disnake.ext.commands.context import Context as Context, GuildContext as GuildContext
from disnake.ext.commands.converter import CategoryChannelConverter as CategoryChannelConverter, ColourConverter as ColorConverter, ColourConverter as ColourConverter, Converter as Converter, EmojiConverter as EmojiConverter, ForumChannelConverter as ForumChannelConverter, GameConverter as GameConverter, GuildChannelConverter as GuildChannelConverter, GuildConverter as GuildConverter, GuildScheduledEventConverter as GuildScheduledEventConverter, GuildSoundboardSoundConverter as GuildSoundboardSoundConverter, GuildStickerConverter as GuildStickerConverter, IDConverter as IDConverter, InviteConverter as InviteConverter, MediaChannelConverter as MediaChannelConverter, MemberConverter as MemberConverter, MessageConverter as MessageConverter, ObjectConverter as ObjectConverter, PartialEmojiConverter as PartialEmojiConverter, PartialMessageConverter as PartialMessageConverter, PermissionsConverter as PermissionsConverter, RoleConverter as RoleConverter, StageChannelConverter as StageChannelConverter, TextChannelConverter as TextChannelConverter, ThreadConverter as ThreadConverter, UserConverter as UserConverter, VoiceChannelConverter as VoiceChannelConverter, clean_content as clean_content, run_converters as run_converters
from disnake.ext.commands.cooldowns import MaxConcurrency as MaxConcurrency
from disnake.ext.commands.core import Command as Command, Group as Group, GroupMixin as GroupMixin, command as command, group as group
from disnake.ext.commands.ctx_menus_core import InvokableMessageCommand as InvokableMessageCommand, InvokableUserCommand as InvokableUserCommand, message_command as message_command, user_command as user_command
from disnake.ext.commands.errors import BadArgument as BadArgument, ChannelNotReadable as ChannelNotReadable, CheckAnyFailure as CheckAnyFailure, CheckFailure as CheckFailure, CommandError as CommandError, NSFWChannelRequired as NSFWChannelRequired, UserInputError as UserInputError
from disnake.ext.commands.flag_converter import FlagConverter as FlagConverter
from disnake.ext.commands.help import DefaultHelpCommand as DefaultHelpCommand, HelpCommand as HelpCommand, MinimalHelpCommand as MinimalHelpCommand
from disnake.ext.commands.params import ParamInfo as ParamInfo
from disnake.ext.commands.slash_core import InvokableSlashCommand as InvokableSlashCommand, SubCommand as SubCommand, SubCommandGroup as SubCommandGroup, slash_command as slash_command
from typing import Any
def __getattr__(name: str) -> Any: ...
