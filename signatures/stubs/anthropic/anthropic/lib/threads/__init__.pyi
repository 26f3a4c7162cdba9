# anthropic 2.11.0
from anthropic.lib.threads._beta_threads import BetaAsyncMessageThread as BetaAsyncMessageThread
from typing import Any
def __getattr__(name: str) -> Any: ...
