# nextcord 3.2.0
from nextcord import abc as abc, opus as opus, ui as ui, utils as utils
from nextcord.activity import Activity as Activity, BaseActivity as BaseActivity, Game as Game
from nextcord.appinfo import AppInfo as AppInfo, PartialAppInfo as PartialAppInfo
from nextcord.application_command import ApplicationCommandOption as ApplicationCommandOption, BaseApplicationCommand as BaseApplicationCommand, BaseCommandOption as BaseCommandOption, CallbackMixin as CallbackMixin, ClientCog as ClientCog, Mentionable as Mentionable, MessageApplicationCommand as MessageApplicationCommand, OptionConverter as OptionConverter, SlashApplicationCommand as SlashApplicationCommand, SlashApplicationSubcommand as SlashApplicationSubcommand, SlashCommandOption as SlashCommandOption, SlashOption as SlashOption, UserApplicationCommand as UserApplicationCommand
from nextcord.asset import Asset as Asset
from nextcord.audit_logs import AuditLogEntry as AuditLogEntry
from nextcord.auto_moderation import AutoModerationAction as AutoModerationAction, AutoModerationActionExecution as AutoModerationActionExecution, AutoModerationActionMetadata as AutoModerationActionMetadata, AutoModerationRule as AutoModerationRule, AutoModerationTriggerMetadata as AutoModerationTriggerMetadata
from nextcord.bans import BanEntry as BanEntry
from nextcord.channel import CategoryChannel as CategoryChannel, DMChannel as DMChannel, ForumChannel as ForumChannel, ForumTag as ForumTag, GroupChannel as GroupChannel, PartialMessageable as PartialMessageable, StageChannel as StageChannel, TextChannel as TextChannel, VoiceChannel as VoiceChannel
from nextcord.client import Client as Client
from nextcord.colour import Colour as Color, Colour as Colour
from nextcord.emoji import Emoji as Emoji
from nextcord.errors import ApplicationCheckFailure as ApplicationCheckFailure, ApplicationError as ApplicationError, ClientException as ClientException, DiscordException as DiscordException, InteractionResponded as InteractionResponded
from nextcord.file import File as File
from nextcord.guild import Guild as Guild
from nextcord.guild_preview import GuildPreview as GuildPreview
from nextcord.integrations import BotIntegration as BotIntegration, Integration as Integration, IntegrationApplication as IntegrationApplication, StreamIntegration as StreamIntegration
from nextcord.interactions import Interaction as Interaction, InteractionMessage as InteractionMessage, InteractionResponse as InteractionResponse, PartialInteractionMessage as PartialInteractionMessage
from nextcord.invite import Invite as Invite, PartialInviteGuild as PartialInviteGuild
from nextcord.member import Member as Member, VoiceState as VoiceState
from nextcord.message import Attachment as Attachment, Message as Message, MessageInteractionMetadata as MessageInteractionMetadata, MessageReference as MessageReference, MessageSnapshot as MessageSnapshot, PartialMessage as PartialMessage
from nextcord.object import Object as Object
from nextcord.partial_emoji import PartialEmoji as PartialEmoji
from nextcord.player import AudioSource as AudioSource, FFmpegAudio as FFmpegAudio, FFmpegOpusAudio as FFmpegOpusAudio, FFmpegPCMAudio as FFmpegPCMAudio, PCMAudio as PCMAudio, PCMVolumeTransformer as PCMVolumeTransformer
from nextcord.raw_models import RawBulkMessageDeleteEvent as RawBulkMessageDeleteEvent, RawMemberRemoveEvent as RawMemberRemoveEvent, RawMessageDeleteEvent as RawMessageDeleteEvent, RawMessageUpdateEvent as RawMessageUpdateEvent, RawReactionActionEvent as RawReactionActionEvent, RawReactionClearEmojiEvent as RawReactionClearEmojiEvent, RawTypingEvent as RawTypingEvent
from nextcord.reaction import Reaction as Reaction
from nextcord.role import Role as Role
from nextcord.role_connections import RoleConnectionMetadata as RoleConnectionMetadata
from nextcord.scheduled_events import ScheduledEvent as ScheduledEvent, ScheduledEventUser as ScheduledEventUser
from nextcord.shard import AutoShardedClient as AutoShardedClient, ShardInfo as ShardInfo
from nextcord.stage_instance import StageInstance as StageInstance
from nextcord.sticker import GuildSticker as GuildSticker, StandardSticker as StandardSticker, Sticker as Sticker, StickerItem as StickerItem, StickerPack as StickerPack
from nextcord.team import Team as Team, TeamMember as TeamMember
from nextcord.template import Template as Template
from nextcord.threads import Thread as Thread, ThreadMember as ThreadMember
from nextcord.user import AvatarDecoration as AvatarDecoration, ClientUser as ClientUser, User as User
from nextcord.voice_client import VoiceClient as VoiceClient, VoiceProtocol as VoiceProtocol
from nextcord.webhook.async_ import PartialWebhookGuild as PartialWebhookGuild, Webhook as Webhook, WebhookMessage as WebhookMessage
from nextcord.webhook.sync import SyncWebhook as SyncWebhook, SyncWebhookMessage as SyncWebhookMessage
from nextcord.widget import Widget as Widget
from typing import Any
def __getattr__(name: str) -> Any: ...
