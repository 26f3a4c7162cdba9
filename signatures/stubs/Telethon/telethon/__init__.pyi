# Telethon 1.45.0
from telethon import custom as custom, errors as errors, events as events, functions as functions, types as types, utils as utils
from telethon.client.telegramclient import TelegramClient as TelegramClient
from telethon.network import connection as connection
from typing import Any
def __getattr__(name: str) -> Any: ...
