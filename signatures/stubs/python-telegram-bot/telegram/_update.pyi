# python-telegram-bot 22.8
from telegram._business import BusinessConnection, BusinessMessagesDeleted
from telegram._callbackquery import CallbackQuery
from telegram._chat import Chat
from telegram._chatboost import ChatBoostRemoved, ChatBoostUpdated
from telegram._chatjoinrequest import ChatJoinRequest
from telegram._chatmemberupdated import ChatMemberUpdated
from telegram._choseninlineresult import ChosenInlineResult
from telegram._inline.inlinequery import InlineQuery
from telegram._managedbot import ManagedBotUpdated
from telegram._message import Message
from telegram._messagereactionupdated import MessageReactionCountUpdated, MessageReactionUpdated
from telegram._paidmedia import PaidMediaPurchased
from telegram._payment.precheckoutquery import PreCheckoutQuery
from telegram._payment.shippingquery import ShippingQuery
from telegram._poll import Poll, PollAnswer
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class Update(TelegramObject):
    effective_user: User | None
    effective_sender: User | Chat | None
    effective_chat: Chat | None
    effective_message: Message | None
    @classmethod
    def de_json(cls, *a, **k) -> Update: ...
    business_connection: BusinessConnection | None
    business_message: Message | None
    callback_query: CallbackQuery | None
    channel_post: Message | None
    chat_boost: ChatBoostUpdated | None
    chat_join_request: ChatJoinRequest | None
    chat_member: ChatMemberUpdated | None
    chosen_inline_result: ChosenInlineResult | None
    deleted_business_messages: BusinessMessagesDeleted | None
    edited_business_message: Message | None
    edited_channel_post: Message | None
    edited_message: Message | None
    guest_message: Message | None
    inline_query: InlineQuery | None
    managed_bot: ManagedBotUpdated | None
    message: Message | None
    message_reaction: MessageReactionUpdated | None
    message_reaction_count: MessageReactionCountUpdated | None
    my_chat_member: ChatMemberUpdated | None
    poll: Poll | None
    poll_answer: PollAnswer | None
    pre_checkout_query: PreCheckoutQuery | None
    purchased_paid_media: PaidMediaPurchased | None
    removed_chat_boost: ChatBoostRemoved | None
    shipping_query: ShippingQuery | None
def __getattr__(name: str) -> Any: ...
