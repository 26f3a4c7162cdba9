# Telethon 1.45.0
from telethon.client.account import AccountMethods
from telethon.client.auth import AuthMethods
from telethon.client.bots import BotMethods
from telethon.client.buttons import ButtonMethods
from telethon.client.chats import ChatMethods
from telethon.client.dialogs import DialogMethods
from telethon.client.downloads import DownloadMethods
from telethon.client.messageparse import MessageParseMethods
from telethon.client.messages import MessageMethods
from telethon.client.telegrambaseclient import TelegramBaseClient
from telethon.client.updates import UpdateMethods
from telethon.client.uploads import UploadMethods
from telethon.client.users import UserMethods
from typing import Any
class TelegramClient(AccountMethods, AuthMethods, DownloadMethods, DialogMethods, ChatMethods, BotMethods, MessageMethods, UploadMethods, ButtonMethods, UpdateMethods, MessageParseMethods, UserMethods, TelegramBaseClient): ...
def __getattr__(name: str) -> Any: ...
