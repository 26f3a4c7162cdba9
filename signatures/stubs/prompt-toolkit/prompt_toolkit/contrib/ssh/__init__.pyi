# prompt-toolkit 3.0.53
from prompt_toolkit.contrib.ssh.server import PromptToolkitSSHServer as PromptToolkitSSHServer, PromptToolkitSSHSession as PromptToolkitSSHSession
from typing import Any
def __getattr__(name: str) -> Any: ...
