# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler as BaseHandler, BaseHandlerMixin as BaseHandlerMixin
from aiogram.handlers.callback_query import CallbackQueryHandler as CallbackQueryHandler
from aiogram.handlers.chat_member import ChatMemberHandler as ChatMemberHandler
from aiogram.handlers.chosen_inline_result import ChosenInlineResultHandler as ChosenInlineResultHandler
from aiogram.handlers.error import ErrorHandler as ErrorHandler
from aiogram.handlers.inline_query import InlineQueryHandler as InlineQueryHandler
from aiogram.handlers.message import MessageHandler as MessageHandler
from aiogram.handlers.poll import PollHandler as PollHandler
from aiogram.handlers.pre_checkout_query import PreCheckoutQueryHandler as PreCheckoutQueryHandler
from aiogram.handlers.shipping_query import ShippingQueryHandler as ShippingQueryHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
