# discord.py 2.7.1
from discord.ui.item import Item
from discord.ui.view import LayoutView
from typing import Any
from typing_extensions import Self, TypeVar
V = TypeVar("V", default=LayoutView)
class TextDisplay(Item[V]):
    def to_component_dict(self, *a, **k): ...
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
def __getattr__(name: str) -> Any: ...
