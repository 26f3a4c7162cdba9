# mcp 2.3.0
from mcp.server.mcpserver.prompts.base import Prompt as Prompt
from mcp.server.mcpserver.prompts.manager import PromptManager as PromptManager
from typing import Any
def __getattr__(name: str) -> Any: ...
