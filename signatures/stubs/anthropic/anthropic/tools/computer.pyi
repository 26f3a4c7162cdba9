# anthropic 2.11.0
from anthropic.lib.tools._toolsets._computer import BetaAsyncAbstractComputerToolset20260801 as BetaAsyncAbstractComputerToolset20260801
from typing import Any
def __getattr__(name: str) -> Any: ...
