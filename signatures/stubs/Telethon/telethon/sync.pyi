# Telethon 1.45.0
from telethon import errors as errors, events as events, utils as utils
from telethon.client.telegramclient import TelegramClient as TelegramClient
from telethon.network import connection as connection
from telethon.tl import custom as custom
from typing import Any
def __getattr__(name: str) -> Any: ...
