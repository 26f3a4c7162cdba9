# Telethon 1.45.0
from telethon.events.album import Album as Album
from telethon.events.callbackquery import CallbackQuery as CallbackQuery
from telethon.events.chataction import ChatAction as ChatAction
from telethon.events.inlinequery import InlineQuery as InlineQuery
from telethon.events.messagedeleted import MessageDeleted as MessageDeleted
from telethon.events.messageedited import MessageEdited as MessageEdited
from telethon.events.messageread import MessageRead as MessageRead
from telethon.events.newmessage import NewMessage as NewMessage
from telethon.events.raw import Raw as Raw
from telethon.events.userupdate import UserUpdate as UserUpdate
from typing import Any
def __getattr__(name: str) -> Any: ...
