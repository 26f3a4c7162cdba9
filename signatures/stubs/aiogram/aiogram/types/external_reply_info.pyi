# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from aiogram.types.checklist import Checklist
from aiogram.types.game import Game
from aiogram.types.giveaway import Giveaway
from aiogram.types.giveaway_winners import GiveawayWinners
from aiogram.types.message_origin_channel import MessageOriginChannel
from aiogram.types.message_origin_chat import MessageOriginChat
from aiogram.types.message_origin_user import MessageOriginUser
from aiogram.types.poll import Poll
from aiogram.types.sticker import Sticker
from aiogram.types.story import Story
from typing import Any
class ExternalReplyInfo(TelegramObject):
    origin: MessageOriginUser | Any | MessageOriginChat | MessageOriginChannel
    chat: Chat | None
    sticker: Sticker | None
    story: Story | None
    checklist: Checklist | None
    game: Game | None
    giveaway: Giveaway | None
    giveaway_winners: GiveawayWinners | None
    poll: Poll | None
def __getattr__(name: str) -> Any: ...
