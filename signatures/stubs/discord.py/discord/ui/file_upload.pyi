# discord.py 2.7.1
from discord.message import Attachment
from discord.ui.item import Item
from discord.ui.view import BaseView
from typing import Any
from typing_extensions import Self, TypeVar
V = TypeVar("V", default=BaseView)
class FileUpload(Item[V]):
    values: list[Attachment]
    def to_component_dict(self, *a, **k): ...
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
    def is_dispatchable(self, *a, **k) -> bool: ...
def __getattr__(name: str) -> Any: ...
