# aiohttp-retry 2.9.1
from aiohttp import ClientResponse as ClientResponse, ClientSession as ClientSession, hdrs as hdrs
from aiohttp.typedefs import StrOrURL as StrOrURL
from aiohttp_retry.client import RetryClient as RetryClient
from aiohttp_retry.retry_options import RetryOptionsBase as RetryOptionsBase
from typing import Any, Awaitable as Awaitable
def __getattr__(name: str) -> Any: ...
