# aiogram 3.31.0
from aiogram import enums as enums, methods as methods, types as types
from aiogram.client import session as session
from aiogram.client.bot import Bot as Bot
from aiogram.dispatcher.dispatcher import Dispatcher as Dispatcher
from aiogram.dispatcher.middlewares.base import BaseMiddleware as BaseMiddleware
from aiogram.dispatcher.router import Router as Router
from typing import Any
def __getattr__(name: str) -> Any: ...
