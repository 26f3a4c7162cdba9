# disnake 2.12.2
from disnake.components import ChannelSelectMenu
from disnake.ui.item import DecoratedItem
from disnake.ui.select.base import BaseSelect
from disnake.ui.view import View
from typing import Any, Callable
from typing_extensions import Self, TypeVar
V_co = TypeVar("V_co", default=View | None)
class ChannelSelect(BaseSelect[ChannelSelectMenu, Any, V_co]):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
def channel_select(*a, **k) -> Callable[..., DecoratedItem[ChannelSelect]] | Callable[..., DecoratedItem]: ...
def __getattr__(name: str) -> Any: ...
