# anthropic 2.11.0
from anthropic.lib.tools._beta_builtin_memory_tool import BetaAsyncAbstractMemoryTool as BetaAsyncAbstractMemoryTool
from anthropic.lib.tools._beta_functions import BetaAsyncBuiltinFunctionTool as BetaAsyncBuiltinFunctionTool, BetaAsyncFunctionTool as BetaAsyncFunctionTool, BetaBuiltinFunctionTool as BetaBuiltinFunctionTool, BetaFunctionTool as BetaFunctionTool, beta_async_tool as beta_async_tool
from anthropic.lib.tools._beta_runner import BetaAsyncStreamingToolRunner as BetaAsyncStreamingToolRunner, BetaAsyncToolRunner as BetaAsyncToolRunner
from anthropic.lib.tools._toolsets._runnable import BetaAsyncRunnableToolset as BetaAsyncRunnableToolset
from typing import Any
def __getattr__(name: str) -> Any: ...
