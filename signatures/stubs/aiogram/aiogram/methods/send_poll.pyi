# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_poll_option import InputPollOption
from aiogram.types.message import Message
from aiogram.types.message_entity import MessageEntity
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class SendPoll(TelegramMethod[Message]):
    options: list[InputPollOption | str]
    question_entities: list[MessageEntity] | None
    explanation_entities: list[MessageEntity] | None
    description_entities: list[MessageEntity] | None
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
