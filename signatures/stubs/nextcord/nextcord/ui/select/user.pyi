# nextcord 3.2.0
from nextcord.member import Member
from nextcord.ui.select.base import SelectBase, SelectValuesBase
from nextcord.ui.view import View
from nextcord.user import User
from typing import Any, Callable, Coroutine, Generic
from typing_extensions import Self, TypeVar
V_co = TypeVar("V_co", default=View)
class UserSelectValues(SelectValuesBase):
    members: list[Member]
    users: list[User]
class UserSelect(SelectBase, Generic[V_co]):
    values: UserSelectValues
    def to_component_dict(self, *a, **k): ...
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
    def refresh_state(self, *a, **k) -> None: ...
def user_select(*a, **k) -> Callable[..., Callable[..., Coroutine]]: ...
def __getattr__(name: str) -> Any: ...
