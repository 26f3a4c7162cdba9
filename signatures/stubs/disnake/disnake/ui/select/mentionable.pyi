# disnake 2.12.2
from disnake.components import MentionableSelectMenu
from disnake.member import Member
from disnake.role import Role
from disnake.ui.item import DecoratedItem
from disnake.ui.select.base import BaseSelect
from disnake.user import User
from typing import Any, Callable, TypeVar
from typing_extensions import Self
V_co = TypeVar("V_co")
class MentionableSelect(BaseSelect[MentionableSelectMenu, User | Member | Role, V_co]):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
def mentionable_select(*a, **k) -> Callable[..., DecoratedItem[MentionableSelect]] | Callable[..., DecoratedItem]: ...
def __getattr__(name: str) -> Any: ...
