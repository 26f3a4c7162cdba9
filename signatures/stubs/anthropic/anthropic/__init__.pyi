# anthropic 2.11.0
from anthropic._client import Anthropic as Anthropic, Anthropic as Client, AsyncAnthropic as AsyncAnthropic, AsyncAnthropic as AsyncClient
from anthropic._middleware import Middleware as Middleware
from anthropic._models import BaseModel as BaseModel
from anthropic._request import APIRequest as APIRequest
from anthropic._streaming import AsyncStream as AsyncStream, Stream as Stream
from anthropic.lib.middleware._fallbacks import BetaRefusalFallbackMiddleware as BetaRefusalFallbackMiddleware
from anthropic.lib.tools._beta_functions import beta_async_tool as beta_async_tool
from typing import Any
def __getattr__(name: str) -> Any: ...
