# nextcord 3.2.0
from nextcord.ui.button import Button as Button, button as button
from nextcord.ui.item import Item as Item
from nextcord.ui.modal import Modal as Modal, ModalStore as ModalStore
from nextcord.ui.select.channel import ChannelSelect as ChannelSelect, ChannelSelectValues as ChannelSelectValues, channel_select as channel_select
from nextcord.ui.select.mentionable import MentionableSelect as MentionableSelect, MentionableSelectValues as MentionableSelectValues, mentionable_select as mentionable_select
from nextcord.ui.select.role import RoleSelect as RoleSelect, RoleSelectValues as RoleSelectValues, role_select as role_select
from nextcord.ui.select.string import StringSelect as Select, StringSelect as StringSelect, string_select as select, string_select as string_select
from nextcord.ui.select.user import UserSelect as UserSelect, UserSelectValues as UserSelectValues, user_select as user_select
from nextcord.ui.text_input import TextInput as TextInput
from nextcord.ui.view import View as View
from typing import Any
def __getattr__(name: str) -> Any: ...
