# disnake 2.12.2
from disnake.ui.button import Button
from disnake.ui.item import UIComponent
from typing import Any
from typing_extensions import Self
class Section(UIComponent):
    @classmethod
    def from_component(cls, *a, **k) -> Self: ...
    accessory: Any | Button
def __getattr__(name: str) -> Any: ...
