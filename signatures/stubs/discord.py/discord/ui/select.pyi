# discord.py 2.7.1
from discord.app_commands.models import AppCommandChannel, AppCommandThread
from discord.components import SelectOption
from discord.member import Member
from discord.role import Role
from discord.ui.item import Item
from discord.ui.view import BaseView
from discord.user import User
from typing import Any
from typing_extensions import Self, TypeVar
V = TypeVar("V", default=BaseView)
class BaseSelect(Item[V]):
    def copy(self, *a, **k) -> Self: ...
    values: list[str | User | Member | Role | AppCommandChannel | AppCommandThread]
    def to_component_dict(self, *a, **k): ...
    def is_dispatchable(self, *a, **k) -> bool: ...
    @classmethod
    def from_component(cls, *a, **k) -> BaseSelect[V]: ...
class Select(BaseSelect[V]):
    options: list[SelectOption]
    def add_option(self, *a, **k) -> None: ...
    def append_option(self, *a, **k) -> None: ...
class UserSelect(BaseSelect[V]):
    values: list[Member | User]
class RoleSelect(BaseSelect[V]):
    values: list[Role]
class MentionableSelect(BaseSelect[V]):
    values: list[Member | User | Role]
class ChannelSelect(BaseSelect[V]):
    values: list[AppCommandChannel | AppCommandThread]
def __getattr__(name: str) -> Any: ...
