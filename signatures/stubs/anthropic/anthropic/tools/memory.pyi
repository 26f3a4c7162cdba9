# anthropic 2.11.0
from anthropic.lib.tools._beta_builtin_memory_tool import BetaAsyncAbstractMemoryTool as BetaAsyncAbstractMemoryTool, BetaAsyncLocalFilesystemMemoryTool as BetaAsyncLocalFilesystemMemoryTool
from typing import Any
def __getattr__(name: str) -> Any: ...
