# prompt-toolkit 3.0.53
from prompt_toolkit.shortcuts.progress_bar.base import ProgressBar as ProgressBar, ProgressBarCounter as ProgressBarCounter
from typing import Any
def __getattr__(name: str) -> Any: ...
