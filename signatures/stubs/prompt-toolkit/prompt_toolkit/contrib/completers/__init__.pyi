# prompt-toolkit 3.0.53
from prompt_toolkit.contrib.completers.system import SystemCompleter as SystemCompleter
from typing import Any
def __getattr__(name: str) -> Any: ...
