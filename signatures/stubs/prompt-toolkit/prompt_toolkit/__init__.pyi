# prompt-toolkit 3.0.53
from prompt_toolkit.application.application import Application as Application
from prompt_toolkit.shortcuts.prompt import PromptSession as PromptSession
from typing import Any
def __getattr__(name: str) -> Any: ...
