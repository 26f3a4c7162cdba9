# prompt-toolkit 3.0.53
from prompt_toolkit.contrib.telnet.server import TelnetServer as TelnetServer
from typing import Any
def __getattr__(name: str) -> Any: ...
