# disnake 2.12.2
from disnake.components import SelectOption, StringSelectMenu
from disnake.ui.item import DecoratedItem
from disnake.ui.select.base import BaseSelect
from disnake.ui.view import View
from typing import Any, Callable
from typing_extensions import Self, TypeVar
V_co = TypeVar("V_co", default=View | None)
class StringSelect(BaseSelect[StringSelectMenu, str, V_co]):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
    options: list[SelectOption]
    def add_option(self, *a, **k) -> None: ...
    def append_option(self, *a, **k) -> None: ...
def string_select(*a, **k) -> Callable[..., DecoratedItem[StringSelect]] | Callable[..., DecoratedItem]: ...
def __getattr__(name: str) -> Any: ...
Select = StringSelect
select = string_select
