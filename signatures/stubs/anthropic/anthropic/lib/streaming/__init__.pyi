# anthropic 2.11.0
from anthropic.lib.streaming._beta_messages import BetaAsyncMessageStream as BetaAsyncMessageStream, BetaAsyncMessageStreamManager as BetaAsyncMessageStreamManager
from anthropic.lib.streaming._messages import AsyncMessageStream as AsyncMessageStream, AsyncMessageStreamManager as AsyncMessageStreamManager
from typing import Any
def __getattr__(name: str) -> Any: ...
