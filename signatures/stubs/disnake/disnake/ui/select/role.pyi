# disnake 2.12.2
from disnake.components import RoleSelectMenu
from disnake.role import Role
from disnake.ui.item import DecoratedItem
from disnake.ui.select.base import BaseSelect
from typing import Any, Callable, TypeVar
from typing_extensions import Self
V_co = TypeVar("V_co")
class RoleSelect(BaseSelect[RoleSelectMenu, Role, V_co]):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
def role_select(*a, **k) -> Callable[..., DecoratedItem[RoleSelect]] | Callable[..., DecoratedItem]: ...
def __getattr__(name: str) -> Any: ...
