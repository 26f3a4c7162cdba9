# python-telegram-bot 22.8
from telegram import constants as constants, error as error, helpers as helpers, request as request, warnings as warnings
from telegram._bot import Bot as Bot
from telegram._botaccesssettings import BotAccessSettings as BotAccessSettings
from telegram._botcommandscope import BotCommandScope as BotCommandScope
from telegram._business import BusinessConnection as BusinessConnection, BusinessIntro as BusinessIntro, BusinessLocation as BusinessLocation, BusinessMessagesDeleted as BusinessMessagesDeleted
from telegram._callbackquery import CallbackQuery as CallbackQuery
from telegram._chat import Chat as Chat
from telegram._chatbackground import BackgroundFill as BackgroundFill, BackgroundType as BackgroundType, BackgroundTypePattern as BackgroundTypePattern, BackgroundTypeWallpaper as BackgroundTypeWallpaper, ChatBackground as ChatBackground
from telegram._chatboost import ChatBoost as ChatBoost, ChatBoostRemoved as ChatBoostRemoved, ChatBoostSource as ChatBoostSource, ChatBoostSourceGiftCode as ChatBoostSourceGiftCode, ChatBoostSourceGiveaway as ChatBoostSourceGiveaway, ChatBoostSourcePremium as ChatBoostSourcePremium, ChatBoostUpdated as ChatBoostUpdated, UserChatBoosts as UserChatBoosts
from telegram._chatfullinfo import ChatFullInfo as ChatFullInfo
from telegram._chatinvitelink import ChatInviteLink as ChatInviteLink
from telegram._chatjoinrequest import ChatJoinRequest as ChatJoinRequest
from telegram._chatlocation import ChatLocation as ChatLocation
from telegram._chatmember import ChatMember as ChatMember
from telegram._chatmemberupdated import ChatMemberUpdated as ChatMemberUpdated
from telegram._chatowner import ChatOwnerChanged as ChatOwnerChanged, ChatOwnerLeft as ChatOwnerLeft
from telegram._checklists import Checklist as Checklist, ChecklistTask as ChecklistTask, ChecklistTasksAdded as ChecklistTasksAdded, ChecklistTasksDone as ChecklistTasksDone
from telegram._choseninlineresult import ChosenInlineResult as ChosenInlineResult
from telegram._directmessagestopic import DirectMessagesTopic as DirectMessagesTopic
from telegram._files.animation import Animation as Animation
from telegram._files.audio import Audio as Audio
from telegram._files.chatphoto import ChatPhoto as ChatPhoto
from telegram._files.document import Document as Document
from telegram._files.file import File as File
from telegram._files.inputmedia import InputMedia as InputMedia
from telegram._files.livephoto import LivePhoto as LivePhoto
from telegram._files.photosize import PhotoSize as PhotoSize
from telegram._files.sticker import Sticker as Sticker, StickerSet as StickerSet
from telegram._files.venue import Venue as Venue
from telegram._files.video import Video as Video
from telegram._files.videonote import VideoNote as VideoNote
from telegram._files.videoquality import VideoQuality as VideoQuality
from telegram._files.voice import Voice as Voice
from telegram._games.game import Game as Game
from telegram._games.gamehighscore import GameHighScore as GameHighScore
from telegram._gifts import Gift as Gift, GiftInfo as GiftInfo, Gifts as Gifts
from telegram._giveaway import Giveaway as Giveaway, GiveawayCompleted as GiveawayCompleted, GiveawayWinners as GiveawayWinners
from telegram._inline.inlinekeyboardbutton import InlineKeyboardButton as InlineKeyboardButton
from telegram._inline.inlinequery import InlineQuery as InlineQuery
from telegram._inline.inlinequeryresult import InlineQueryResult as InlineQueryResult
from telegram._inline.inlinequeryresultaudio import InlineQueryResultAudio as InlineQueryResultAudio
from telegram._inline.inlinequeryresultcachedaudio import InlineQueryResultCachedAudio as InlineQueryResultCachedAudio
from telegram._inline.inlinequeryresultcacheddocument import InlineQueryResultCachedDocument as InlineQueryResultCachedDocument
from telegram._inline.inlinequeryresultcachedgif import InlineQueryResultCachedGif as InlineQueryResultCachedGif
from telegram._inline.inlinequeryresultcachedmpeg4gif import InlineQueryResultCachedMpeg4Gif as InlineQueryResultCachedMpeg4Gif
from telegram._inline.inlinequeryresultcachedphoto import InlineQueryResultCachedPhoto as InlineQueryResultCachedPhoto
from telegram._inline.inlinequeryresultcachedvideo import InlineQueryResultCachedVideo as InlineQueryResultCachedVideo
from telegram._inline.inlinequeryresultcachedvoice import InlineQueryResultCachedVoice as InlineQueryResultCachedVoice
from telegram._inline.inlinequeryresultdocument import InlineQueryResultDocument as InlineQueryResultDocument
from telegram._inline.inlinequeryresultgif import InlineQueryResultGif as InlineQueryResultGif
from telegram._inline.inlinequeryresultmpeg4gif import InlineQueryResultMpeg4Gif as InlineQueryResultMpeg4Gif
from telegram._inline.inlinequeryresultphoto import InlineQueryResultPhoto as InlineQueryResultPhoto
from telegram._inline.inlinequeryresultsbutton import InlineQueryResultsButton as InlineQueryResultsButton
from telegram._inline.inlinequeryresultvideo import InlineQueryResultVideo as InlineQueryResultVideo
from telegram._inline.inlinequeryresultvoice import InlineQueryResultVoice as InlineQueryResultVoice
from telegram._inline.inputinvoicemessagecontent import InputInvoiceMessageContent as InputInvoiceMessageContent
from telegram._inline.inputmessagecontent import InputMessageContent as InputMessageContent
from telegram._inline.inputtextmessagecontent import InputTextMessageContent as InputTextMessageContent
from telegram._inline.preparedinlinemessage import PreparedInlineMessage as PreparedInlineMessage
from telegram._inputchecklist import InputChecklist as InputChecklist, InputChecklistTask as InputChecklistTask
from telegram._keyboardbutton import KeyboardButton as KeyboardButton
from telegram._keyboardbuttonrequest import KeyboardButtonRequestChat as KeyboardButtonRequestChat
from telegram._managedbot import ManagedBotCreated as ManagedBotCreated, ManagedBotUpdated as ManagedBotUpdated
from telegram._menubutton import MenuButton as MenuButton, MenuButtonWebApp as MenuButtonWebApp
from telegram._message import MaybeInaccessibleMessage as MaybeInaccessibleMessage, Message as Message
from telegram._messageentity import MessageEntity as MessageEntity
from telegram._messageorigin import MessageOrigin as MessageOrigin, MessageOriginChannel as MessageOriginChannel, MessageOriginChat as MessageOriginChat, MessageOriginUser as MessageOriginUser
from telegram._messagereactionupdated import MessageReactionCountUpdated as MessageReactionCountUpdated, MessageReactionUpdated as MessageReactionUpdated
from telegram._ownedgift import OwnedGift as OwnedGift, OwnedGiftRegular as OwnedGiftRegular, OwnedGiftUnique as OwnedGiftUnique, OwnedGifts as OwnedGifts
from telegram._paidmedia import PaidMedia as PaidMedia, PaidMediaInfo as PaidMediaInfo, PaidMediaLivePhoto as PaidMediaLivePhoto, PaidMediaPhoto as PaidMediaPhoto, PaidMediaPurchased as PaidMediaPurchased, PaidMediaVideo as PaidMediaVideo
from telegram._passport.credentials import Credentials as Credentials, SecureData as SecureData, SecureValue as SecureValue
from telegram._passport.encryptedpassportelement import EncryptedPassportElement as EncryptedPassportElement
from telegram._passport.passportdata import PassportData as PassportData
from telegram._passport.passportfile import PassportFile as PassportFile
from telegram._payment.orderinfo import OrderInfo as OrderInfo
from telegram._payment.precheckoutquery import PreCheckoutQuery as PreCheckoutQuery
from telegram._payment.shippingquery import ShippingQuery as ShippingQuery
from telegram._payment.stars.affiliateinfo import AffiliateInfo as AffiliateInfo
from telegram._payment.stars.revenuewithdrawalstate import RevenueWithdrawalState as RevenueWithdrawalState, RevenueWithdrawalStateSucceeded as RevenueWithdrawalStateSucceeded
from telegram._payment.stars.startransactions import StarTransaction as StarTransaction, StarTransactions as StarTransactions
from telegram._payment.stars.transactionpartner import TransactionPartner as TransactionPartner, TransactionPartnerAffiliateProgram as TransactionPartnerAffiliateProgram, TransactionPartnerChat as TransactionPartnerChat, TransactionPartnerFragment as TransactionPartnerFragment, TransactionPartnerUser as TransactionPartnerUser
from telegram._payment.successfulpayment import SuccessfulPayment as SuccessfulPayment
from telegram._poll import InputPollOption as InputPollOption, Poll as Poll, PollAnswer as PollAnswer, PollMedia as PollMedia, PollOption as PollOption, PollOptionAdded as PollOptionAdded, PollOptionDeleted as PollOptionDeleted
from telegram._proximityalerttriggered import ProximityAlertTriggered as ProximityAlertTriggered
from telegram._reaction import ReactionCount as ReactionCount, ReactionType as ReactionType
from telegram._reply import ExternalReplyInfo as ExternalReplyInfo, ReplyParameters as ReplyParameters, TextQuote as TextQuote
from telegram._shared import ChatShared as ChatShared, SharedUser as SharedUser, UsersShared as UsersShared
from telegram._story import Story as Story
from telegram._suggestedpost import SuggestedPostApprovalFailed as SuggestedPostApprovalFailed, SuggestedPostApproved as SuggestedPostApproved, SuggestedPostDeclined as SuggestedPostDeclined, SuggestedPostInfo as SuggestedPostInfo, SuggestedPostPaid as SuggestedPostPaid, SuggestedPostParameters as SuggestedPostParameters, SuggestedPostRefunded as SuggestedPostRefunded
from telegram._telegramobject import TelegramObject as TelegramObject
from telegram._uniquegift import UniqueGift as UniqueGift, UniqueGiftBackdrop as UniqueGiftBackdrop, UniqueGiftInfo as UniqueGiftInfo, UniqueGiftModel as UniqueGiftModel, UniqueGiftSymbol as UniqueGiftSymbol
from telegram._update import Update as Update
from telegram._user import User as User
from telegram._userprofileaudios import UserProfileAudios as UserProfileAudios
from telegram._userprofilephotos import UserProfilePhotos as UserProfilePhotos
from telegram._videochat import VideoChatParticipantsInvited as VideoChatParticipantsInvited, VideoChatScheduled as VideoChatScheduled
from telegram._webhookinfo import WebhookInfo as WebhookInfo
from typing import Any
def __getattr__(name: str) -> Any: ...
