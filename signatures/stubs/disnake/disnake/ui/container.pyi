# disnake 2.12.2
from disnake.ui.action_row import ActionRow
from disnake.ui.button import Button
from disnake.ui.item import UIComponent
from disnake.ui.section import Section
from disnake.ui.select.channel import ChannelSelect
from disnake.ui.select.mentionable import MentionableSelect
from disnake.ui.select.role import RoleSelect
from disnake.ui.select.string import StringSelect
from disnake.ui.select.user import UserSelect
from typing import Any
from typing_extensions import Self
class Container(UIComponent):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
    children: list[ActionRow[Button | ChannelSelect | MentionableSelect | RoleSelect | StringSelect | UserSelect] | Section | Any]
def __getattr__(name: str) -> Any: ...
