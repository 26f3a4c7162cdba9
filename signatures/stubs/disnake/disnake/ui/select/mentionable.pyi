# disnake 2.12.2
from disnake.components import MentionableSelectMenu
from disnake.member import Member
from disnake.role import Role
from disnake.ui.item import DecoratedItem
from disnake.ui.select.base import BaseSelect
from disnake.ui.view import View
from disnake.user import User
from typing import Any, Callable
from typing_extensions import Self, TypeVar
V_co = TypeVar("V_co", default=View | None)
class MentionableSelect(BaseSelect[MentionableSelectMenu, User | Member | Role, V_co]):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
def mentionable_select(*a, **k) -> Callable[..., DecoratedItem[MentionableSelect]] | Callable[..., DecoratedItem]: ...
def __getattr__(name: str) -> Any: ...
