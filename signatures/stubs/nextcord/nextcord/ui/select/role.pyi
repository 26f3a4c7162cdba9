# nextcord 3.2.0
from nextcord.role import Role
from nextcord.ui.select.base import SelectBase, SelectValuesBase
from nextcord.ui.view import View
from typing import Any, Callable, Coroutine, Generic
from typing_extensions import Self, TypeVar
V_co = TypeVar("V_co", default=View)
class RoleSelectValues(SelectValuesBase):
    roles: list[Role]
class RoleSelect(SelectBase, Generic[V_co]):
    values: RoleSelectValues
    def to_component_dict(self, *a, **k): ...
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
    def refresh_state(self, *a, **k) -> None: ...
def role_select(*a, **k) -> Callable[..., Callable[..., Coroutine]]: ...
def __getattr__(name: str) -> Any: ...
