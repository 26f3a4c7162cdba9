# python-telegram-bot 22.8
from telegram.ext import filters as filters
from telegram.ext._aioratelimiter import AIORateLimiter as AIORateLimiter
from telegram.ext._application import Application as Application
from telegram.ext._applicationbuilder import ApplicationBuilder as ApplicationBuilder
from telegram.ext._basepersistence import BasePersistence as BasePersistence
from telegram.ext._baseratelimiter import BaseRateLimiter as BaseRateLimiter
from telegram.ext._baseupdateprocessor import BaseUpdateProcessor as BaseUpdateProcessor, SimpleUpdateProcessor as SimpleUpdateProcessor
from telegram.ext._callbackcontext import CallbackContext as CallbackContext
from telegram.ext._callbackdatacache import CallbackDataCache as CallbackDataCache
from telegram.ext._dictpersistence import DictPersistence as DictPersistence
from telegram.ext._extbot import ExtBot as ExtBot
from telegram.ext._handlers.basehandler import BaseHandler as BaseHandler
from telegram.ext._handlers.businessconnectionhandler import BusinessConnectionHandler as BusinessConnectionHandler
from telegram.ext._handlers.businessmessagesdeletedhandler import BusinessMessagesDeletedHandler as BusinessMessagesDeletedHandler
from telegram.ext._handlers.callbackqueryhandler import CallbackQueryHandler as CallbackQueryHandler
from telegram.ext._handlers.chatboosthandler import ChatBoostHandler as ChatBoostHandler
from telegram.ext._handlers.chatjoinrequesthandler import ChatJoinRequestHandler as ChatJoinRequestHandler
from telegram.ext._handlers.chatmemberhandler import ChatMemberHandler as ChatMemberHandler
from telegram.ext._handlers.choseninlineresulthandler import ChosenInlineResultHandler as ChosenInlineResultHandler
from telegram.ext._handlers.commandhandler import CommandHandler as CommandHandler
from telegram.ext._handlers.conversationhandler import ConversationHandler as ConversationHandler
from telegram.ext._handlers.inlinequeryhandler import InlineQueryHandler as InlineQueryHandler
from telegram.ext._handlers.managedbotupdatedhandler import ManagedBotUpdatedHandler as ManagedBotUpdatedHandler
from telegram.ext._handlers.messagehandler import MessageHandler as MessageHandler
from telegram.ext._handlers.messagereactionhandler import MessageReactionHandler as MessageReactionHandler
from telegram.ext._handlers.paidmediapurchasedhandler import PaidMediaPurchasedHandler as PaidMediaPurchasedHandler
from telegram.ext._handlers.pollanswerhandler import PollAnswerHandler as PollAnswerHandler
from telegram.ext._handlers.pollhandler import PollHandler as PollHandler
from telegram.ext._handlers.precheckoutqueryhandler import PreCheckoutQueryHandler as PreCheckoutQueryHandler
from telegram.ext._handlers.prefixhandler import PrefixHandler as PrefixHandler
from telegram.ext._handlers.shippingqueryhandler import ShippingQueryHandler as ShippingQueryHandler
from telegram.ext._handlers.stringcommandhandler import StringCommandHandler as StringCommandHandler
from telegram.ext._handlers.stringregexhandler import StringRegexHandler as StringRegexHandler
from telegram.ext._handlers.typehandler import TypeHandler as TypeHandler
from telegram.ext._jobqueue import Job as Job, JobQueue as JobQueue
from telegram.ext._picklepersistence import PicklePersistence as PicklePersistence
from telegram.ext._updater import Updater as Updater
from typing import Any
def __getattr__(name: str) -> Any: ...
