# python-telegram-bot 22.8
from telegram._inline.inputmessagecontent import InputMessageContent
from telegram._messageentity import MessageEntity
from typing import Any
class InputTextMessageContent(InputMessageContent):
    entities: tuple[MessageEntity, ...]
def __getattr__(name: str) -> Any: ...
