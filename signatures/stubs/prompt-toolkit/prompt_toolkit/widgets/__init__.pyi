# prompt-toolkit 3.0.53
from prompt_toolkit.widgets.base import Box as Box, Button as Button, Frame as Frame, HorizontalLine as HorizontalLine, Label as Label, ProgressBar as ProgressBar, Shadow as Shadow, TextArea as TextArea, VerticalLine as VerticalLine
from prompt_toolkit.widgets.dialogs import Dialog as Dialog
from prompt_toolkit.widgets.menus import MenuContainer as MenuContainer
from prompt_toolkit.widgets.toolbars import ArgToolbar as ArgToolbar, CompletionsToolbar as CompletionsToolbar, SearchToolbar as SearchToolbar, SystemToolbar as SystemToolbar, ValidationToolbar as ValidationToolbar
from typing import Any
def __getattr__(name: str) -> Any: ...
