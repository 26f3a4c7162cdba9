# discord.py 2.7.1
from discord.ui.item import Item
from typing import Any, TypeVar
from typing_extensions import Self
V = TypeVar("V")
class TextDisplay(Item[V]):
    def to_component_dict(self, *a, **k): ...
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
def __getattr__(name: str) -> Any: ...
