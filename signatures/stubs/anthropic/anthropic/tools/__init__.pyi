# anthropic 2.11.0
from anthropic.lib.tools._beta_builtin_memory_tool import BetaAsyncAbstractMemoryTool as BetaAsyncAbstractMemoryTool, BetaAsyncLocalFilesystemMemoryTool as BetaAsyncLocalFilesystemMemoryTool
from anthropic.lib.tools._toolsets._browser import BetaAsyncAbstractBrowserToolset20260801 as BetaAsyncAbstractBrowserToolset20260801
from anthropic.lib.tools._toolsets._computer import BetaAsyncAbstractComputerToolset20260801 as BetaAsyncAbstractComputerToolset20260801
from typing import Any
def __getattr__(name: str) -> Any: ...
