# discord.py 2.7.1
from discord import abc as abc, app_commands as app_commands, opus as opus, ui as ui, utils as utils
from discord.activity import Activity as Activity, BaseActivity as BaseActivity, Game as Game
from discord.appinfo import AppInfo as AppInfo, PartialAppInfo as PartialAppInfo
from discord.asset import Asset as Asset
from discord.audit_logs import AuditLogEntry as AuditLogEntry
from discord.automod import AutoModAction as AutoModAction, AutoModRule as AutoModRule
from discord.channel import CategoryChannel as CategoryChannel, DMChannel as DMChannel, ForumChannel as ForumChannel, GroupChannel as GroupChannel, PartialMessageable as PartialMessageable, StageChannel as StageChannel, TextChannel as TextChannel, VoiceChannel as VoiceChannel, VoiceChannelEffect as VoiceChannelEffect, VoiceChannelSoundEffect as VoiceChannelSoundEffect
from discord.client import Client as Client
from discord.collectible import Collectible as Collectible
from discord.colour import Colour as Color, Colour as Colour
from discord.components import ActionRow as ActionRow, Component as Component, FileComponent as FileComponent, MediaGalleryComponent as MediaGalleryComponent, MediaGalleryItem as MediaGalleryItem, SelectMenu as SelectMenu, SelectOption as SelectOption, ThumbnailComponent as ThumbnailComponent, UnfurledMediaItem as UnfurledMediaItem
from discord.emoji import Emoji as Emoji
from discord.errors import ClientException as ClientException, DiscordException as DiscordException, InteractionResponded as InteractionResponded
from discord.guild import BanEntry as BanEntry, Guild as Guild, GuildPreview as GuildPreview
from discord.integrations import BotIntegration as BotIntegration, Integration as Integration, IntegrationApplication as IntegrationApplication, PartialIntegration as PartialIntegration, StreamIntegration as StreamIntegration
from discord.interactions import Interaction as Interaction, InteractionMessage as InteractionMessage, InteractionResponse as InteractionResponse
from discord.invite import Invite as Invite, PartialInviteGuild as PartialInviteGuild
from discord.member import Member as Member, VoiceState as VoiceState
from discord.message import Attachment as Attachment, CallMessage as CallMessage, Message as Message, MessageApplication as MessageApplication, MessageInteractionMetadata as MessageInteractionMetadata, MessageReference as MessageReference, MessageSnapshot as MessageSnapshot, PartialMessage as PartialMessage
from discord.object import Object as Object
from discord.onboarding import Onboarding as Onboarding, OnboardingPrompt as OnboardingPrompt, OnboardingPromptOption as OnboardingPromptOption
from discord.partial_emoji import PartialEmoji as PartialEmoji
from discord.player import AudioSource as AudioSource, FFmpegAudio as FFmpegAudio, FFmpegOpusAudio as FFmpegOpusAudio, FFmpegPCMAudio as FFmpegPCMAudio, PCMAudio as PCMAudio, PCMVolumeTransformer as PCMVolumeTransformer
from discord.poll import Poll as Poll, PollAnswer as PollAnswer, PollMedia as PollMedia
from discord.presences import RawPresenceUpdateEvent as RawPresenceUpdateEvent
from discord.primary_guild import PrimaryGuild as PrimaryGuild
from discord.raw_models import RawAppCommandPermissionsUpdateEvent as RawAppCommandPermissionsUpdateEvent, RawBulkMessageDeleteEvent as RawBulkMessageDeleteEvent, RawMemberRemoveEvent as RawMemberRemoveEvent, RawMessageDeleteEvent as RawMessageDeleteEvent, RawMessageUpdateEvent as RawMessageUpdateEvent, RawReactionActionEvent as RawReactionActionEvent, RawReactionClearEmojiEvent as RawReactionClearEmojiEvent, RawThreadDeleteEvent as RawThreadDeleteEvent, RawThreadUpdateEvent as RawThreadUpdateEvent, RawTypingEvent as RawTypingEvent
from discord.reaction import Reaction as Reaction
from discord.role import Role as Role
from discord.scheduled_event import ScheduledEvent as ScheduledEvent
from discord.shard import AutoShardedClient as AutoShardedClient, ShardInfo as ShardInfo
from discord.sku import Entitlement as Entitlement, SKU as SKU
from discord.soundboard import BaseSoundboardSound as BaseSoundboardSound, SoundboardDefaultSound as SoundboardDefaultSound, SoundboardSound as SoundboardSound
from discord.stage_instance import StageInstance as StageInstance
from discord.sticker import GuildSticker as GuildSticker, StandardSticker as StandardSticker, Sticker as Sticker, StickerItem as StickerItem, StickerPack as StickerPack
from discord.subscription import Subscription as Subscription
from discord.team import Team as Team, TeamMember as TeamMember
from discord.template import Template as Template
from discord.threads import Thread as Thread, ThreadMember as ThreadMember
from discord.user import ClientUser as ClientUser, User as User
from discord.voice_client import VoiceClient as VoiceClient, VoiceProtocol as VoiceProtocol
from discord.webhook.async_ import PartialWebhookGuild as PartialWebhookGuild, Webhook as Webhook, WebhookMessage as WebhookMessage
from discord.webhook.sync import SyncWebhook as SyncWebhook, SyncWebhookMessage as SyncWebhookMessage
from discord.welcome_screen import WelcomeChannel as WelcomeChannel, WelcomeScreen as WelcomeScreen
from discord.widget import Widget as Widget
from typing import Any
def __getattr__(name: str) -> Any: ...
