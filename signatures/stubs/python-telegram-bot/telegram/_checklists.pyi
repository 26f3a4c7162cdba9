# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._message import Message
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ChecklistTask(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChecklistTask: ...
    def parse_entity(self, *a, **k) -> str: ...
    def parse_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    completed_by_chat: Chat | None
    completed_by_user: User | None
    text_entities: tuple[MessageEntity, ...]
class Checklist(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Checklist: ...
    def parse_entity(self, *a, **k) -> str: ...
    def parse_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    tasks: tuple[ChecklistTask, ...]
    title_entities: tuple[MessageEntity, ...]
class ChecklistTasksDone(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChecklistTasksDone: ...
    checklist_message: Message | None
class ChecklistTasksAdded(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChecklistTasksAdded: ...
    checklist_message: Message | None
    tasks: tuple[ChecklistTask, ...]
def __getattr__(name: str) -> Any: ...
