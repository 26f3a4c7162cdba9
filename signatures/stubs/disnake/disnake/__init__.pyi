# disnake 2.12.2
from disnake import abc as abc, opus as opus, ui as ui, utils as utils
from disnake.activity import Activity as Activity, BaseActivity as BaseActivity, Game as Game
from disnake.app_commands import APIMessageCommand as APIMessageCommand, APISlashCommand as APISlashCommand, APIUserCommand as APIUserCommand, ApplicationCommand as ApplicationCommand, MessageCommand as MessageCommand, OptionChoice as OptionChoice, SlashCommand as SlashCommand, UserCommand as UserCommand
from disnake.appinfo import AppInfo as AppInfo, PartialAppInfo as PartialAppInfo
from disnake.asset import Asset as Asset
from disnake.audit_logs import AuditLogEntry as AuditLogEntry
from disnake.automod import AutoModActionExecution as AutoModActionExecution, AutoModRule as AutoModRule
from disnake.bans import BanEntry as BanEntry
from disnake.channel import CategoryChannel as CategoryChannel, DMChannel as DMChannel, ForumChannel as ForumChannel, GroupChannel as GroupChannel, MediaChannel as MediaChannel, NewsChannel as NewsChannel, PartialMessageable as PartialMessageable, StageChannel as StageChannel, TextChannel as TextChannel, ThreadWithMessage as ThreadWithMessage, VoiceChannel as VoiceChannel
from disnake.client import Client as Client
from disnake.colour import Colour as Color, Colour as Colour
from disnake.components import BaseSelectMenu as BaseSelectMenu, ChannelSelectMenu as ChannelSelectMenu, Component as Component, Container as Container, GroupOption as GroupOption, MediaGalleryItem as MediaGalleryItem, MentionableSelectMenu as MentionableSelectMenu, RoleSelectMenu as RoleSelectMenu, SelectOption as SelectOption, StringSelectMenu as SelectMenu, StringSelectMenu as StringSelectMenu, UnfurledMediaItem as UnfurledMediaItem, UserSelectMenu as UserSelectMenu
from disnake.emoji import Emoji as Emoji
from disnake.entitlement import Entitlement as Entitlement
from disnake.errors import ClientException as ClientException, DiscordException as DiscordException, InteractionException as InteractionException, InteractionNotEditable as InteractionNotEditable, InteractionNotResponded as InteractionNotResponded, InteractionResponded as InteractionResponded, InteractionTimedOut as InteractionTimedOut, ModalChainNotSupported as ModalChainNotSupported
from disnake.file import File as File
from disnake.guild import Guild as Guild, GuildBuilder as GuildBuilder
from disnake.guild_preview import GuildPreview as GuildPreview
from disnake.guild_scheduled_event import GuildScheduledEvent as GuildScheduledEvent, GuildScheduledEventMetadata as GuildScheduledEventMetadata
from disnake.integrations import BotIntegration as BotIntegration, Integration as Integration, IntegrationApplication as IntegrationApplication, PartialIntegration as PartialIntegration, StreamIntegration as StreamIntegration
from disnake.invite import Invite as Invite, PartialInviteChannel as PartialInviteChannel, PartialInviteGuild as PartialInviteGuild
from disnake.member import Member as Member, VoiceState as VoiceState
from disnake.message import Attachment as Attachment, ForwardedMessage as ForwardedMessage, InteractionMetadata as InteractionMetadata, InteractionReference as InteractionReference, Message as Message, MessageReference as MessageReference, PartialMessage as PartialMessage
from disnake.object import Object as Object
from disnake.onboarding import Onboarding as Onboarding, OnboardingPrompt as OnboardingPrompt, OnboardingPromptOption as OnboardingPromptOption
from disnake.partial_emoji import PartialEmoji as PartialEmoji
from disnake.permissions import Permissions as Permissions
from disnake.player import AudioSource as AudioSource, FFmpegAudio as FFmpegAudio, FFmpegOpusAudio as FFmpegOpusAudio, FFmpegPCMAudio as FFmpegPCMAudio, PCMAudio as PCMAudio, PCMVolumeTransformer as PCMVolumeTransformer
from disnake.poll import Poll as Poll, PollAnswer as PollAnswer, PollMedia as PollMedia
from disnake.raw_models import RawBulkMessageDeleteEvent as RawBulkMessageDeleteEvent, RawGuildMemberRemoveEvent as RawGuildMemberRemoveEvent, RawMessageDeleteEvent as RawMessageDeleteEvent, RawMessageUpdateEvent as RawMessageUpdateEvent, RawPollVoteActionEvent as RawPollVoteActionEvent, RawReactionActionEvent as RawReactionActionEvent, RawReactionClearEmojiEvent as RawReactionClearEmojiEvent, RawThreadDeleteEvent as RawThreadDeleteEvent, RawThreadMemberRemoveEvent as RawThreadMemberRemoveEvent, RawTypingEvent as RawTypingEvent, RawVoiceChannelEffectEvent as RawVoiceChannelEffectEvent
from disnake.reaction import Reaction as Reaction
from disnake.role import Role as Role
from disnake.shard import AutoShardedClient as AutoShardedClient, ShardInfo as ShardInfo
from disnake.sku import SKU as SKU
from disnake.soundboard import GuildSoundboardSound as GuildSoundboardSound, PartialSoundboardSound as PartialSoundboardSound, SoundboardSound as SoundboardSound
from disnake.stage_instance import StageInstance as StageInstance
from disnake.sticker import GuildSticker as GuildSticker, StandardSticker as StandardSticker, Sticker as Sticker, StickerItem as StickerItem, StickerPack as StickerPack
from disnake.subscription import Subscription as Subscription
from disnake.team import Team as Team, TeamMember as TeamMember
from disnake.template import Template as Template
from disnake.threads import Thread as Thread, ThreadMember as ThreadMember
from disnake.user import ClientUser as ClientUser, Collectibles as Collectibles, Nameplate as Nameplate, PrimaryGuild as PrimaryGuild, User as User
from disnake.voice_client import VoiceClient as VoiceClient, VoiceProtocol as VoiceProtocol
from disnake.welcome_screen import WelcomeScreen as WelcomeScreen
from disnake.widget import Widget as Widget, WidgetMember as WidgetMember, WidgetSettings as WidgetSettings
from typing import Any
def __getattr__(name: str) -> Any: ...
