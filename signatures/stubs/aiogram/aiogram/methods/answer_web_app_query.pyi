# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.inline_query_result_venue import InlineQueryResultVenue
from aiogram.types.inline_query_result_video import InlineQueryResultVideo
from aiogram.types.inline_query_result_voice import InlineQueryResultVoice
from aiogram.types.sent_web_app_message import SentWebAppMessage
from typing import Any
class AnswerWebAppQuery(TelegramMethod[SentWebAppMessage]):
    result: Any | InlineQueryResultVenue | InlineQueryResultVideo | InlineQueryResultVoice
def __getattr__(name: str) -> Any: ...
