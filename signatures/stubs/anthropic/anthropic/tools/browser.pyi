# anthropic 2.11.0
from anthropic.lib.tools._toolsets._browser import BetaAsyncAbstractBrowserToolset20260801 as BetaAsyncAbstractBrowserToolset20260801
from typing import Any
def __getattr__(name: str) -> Any: ...
