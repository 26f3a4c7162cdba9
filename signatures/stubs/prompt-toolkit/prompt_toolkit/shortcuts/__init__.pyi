# prompt-toolkit 3.0.53
from prompt_toolkit.shortcuts.dialogs import button_dialog as button_dialog, checkboxlist_dialog as checkboxlist_dialog, input_dialog as input_dialog, message_dialog as message_dialog, progress_dialog as progress_dialog, radiolist_dialog as radiolist_dialog, yes_no_dialog as yes_no_dialog
from prompt_toolkit.shortcuts.progress_bar.base import ProgressBar as ProgressBar, ProgressBarCounter as ProgressBarCounter
from prompt_toolkit.shortcuts.prompt import PromptSession as PromptSession, create_confirm_session as create_confirm_session
from typing import Any
def __getattr__(name: str) -> Any: ...
