# Telethon 1.45.0
from telethon.client.account import AccountMethods as AccountMethods
from telethon.client.auth import AuthMethods as AuthMethods
from telethon.client.bots import BotMethods as BotMethods
from telethon.client.buttons import ButtonMethods as ButtonMethods
from telethon.client.chats import ChatMethods as ChatMethods
from telethon.client.dialogs import DialogMethods as DialogMethods
from telethon.client.downloads import DownloadMethods as DownloadMethods
from telethon.client.messageparse import MessageParseMethods as MessageParseMethods
from telethon.client.messages import MessageMethods as MessageMethods
from telethon.client.telegrambaseclient import TelegramBaseClient as TelegramBaseClient
from telethon.client.telegramclient import TelegramClient as TelegramClient
from telethon.client.updates import UpdateMethods as UpdateMethods
from telethon.client.uploads import UploadMethods as UploadMethods
from telethon.client.users import UserMethods as UserMethods
from typing import Any
def __getattr__(name: str) -> Any: ...
