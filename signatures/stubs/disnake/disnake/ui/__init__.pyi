# disnake 2.12.2
from disnake.ui.action_row import ActionRow as ActionRow, components_from_message as components_from_message
from disnake.ui.button import Button as Button, button as button
from disnake.ui.container import Container as Container
from disnake.ui.item import Item as Item, UIComponent as UIComponent, WrappedComponent as WrappedComponent
from disnake.ui.modal import Modal as Modal
from disnake.ui.section import Section as Section
from disnake.ui.view import View as View
from typing import Any
def __getattr__(name: str) -> Any: ...
