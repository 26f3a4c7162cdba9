# discord.py 2.7.1
from discord.ui.action_row import ActionRow as ActionRow
from discord.ui.button import Button as Button, button as button
from discord.ui.checkbox import Checkbox as Checkbox, CheckboxGroup as CheckboxGroup
from discord.ui.container import Container as Container
from discord.ui.dynamic import DynamicItem as DynamicItem
from discord.ui.file import File as File
from discord.ui.file_upload import FileUpload as FileUpload
from discord.ui.item import Item as Item
from discord.ui.label import Label as Label
from discord.ui.media_gallery import MediaGallery as MediaGallery
from discord.ui.modal import Modal as Modal
from discord.ui.radio import RadioGroup as RadioGroup
from discord.ui.section import Section as Section
from discord.ui.select import ChannelSelect as ChannelSelect, MentionableSelect as MentionableSelect, RoleSelect as RoleSelect, Select as Select, UserSelect as UserSelect
from discord.ui.separator import Separator as Separator
from discord.ui.text_display import TextDisplay as TextDisplay
from discord.ui.text_input import TextInput as TextInput
from discord.ui.thumbnail import Thumbnail as Thumbnail
from discord.ui.view import LayoutView as LayoutView, View as View
from typing import Any
def __getattr__(name: str) -> Any: ...
