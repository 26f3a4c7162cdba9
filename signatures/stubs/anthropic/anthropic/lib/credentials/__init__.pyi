# anthropic 2.11.0
from anthropic.lib.credentials._auth import AccessTokenAuth as AccessTokenAuth
from anthropic.lib.credentials._cache import TokenCache as TokenCache
from anthropic.lib.credentials._types import AsyncAccessTokenProvider as AsyncAccessTokenProvider
from typing import Any
def __getattr__(name: str) -> Any: ...
