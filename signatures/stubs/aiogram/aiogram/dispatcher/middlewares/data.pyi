# aiogram 3.31.0
from aiogram.client.bot import Bot
from aiogram.dispatcher.dispatcher import Dispatcher
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.middlewares.user_context import EventContext
from aiogram.dispatcher.router import Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types.chat import Chat
from aiogram.types.update import Update
from aiogram.types.user import User
from aiogram.utils.i18n.middleware import I18nMiddleware
from typing import Any
class DispatcherData(Any):
    dispatcher: Dispatcher
    bot: Bot
    bots: list[Bot]
    event_update: Update
    event_router: Router
    handler: HandlerObject
class UserContextData(Any):
    event_context: EventContext
    event_from_user: User
    event_chat: Chat
class FSMData(Any):
    fsm_storage: BaseStorage
    state: FSMContext
class I18nData(Any):
    i18n_middleware: I18nMiddleware
def __getattr__(name: str) -> Any: ...
