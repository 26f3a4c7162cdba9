# anthropic 2.11.0
from anthropic.lib.middleware._fallbacks import BetaRefusalFallbackMiddleware as BetaRefusalFallbackMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
