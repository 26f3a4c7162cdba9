# aiohttp 3.14.5
from aiohttp.client import ClientSession
from aiohttp.client_reqrep import ClientResponse
from aiosignal import Signal
from types import SimpleNamespace
from typing import Any
class TraceConfig:
    def trace_config_ctx(self, *a, **k) -> SimpleNamespace: ...
    def freeze(self, *a, **k) -> None: ...
    on_request_start: Signal[ClientSession, SimpleNamespace, Any]
    on_request_chunk_sent: Signal[ClientSession, SimpleNamespace, Any]
    on_response_chunk_received: Signal[ClientSession, SimpleNamespace, Any]
    on_request_end: Signal[ClientSession, SimpleNamespace, TraceRequestEndParams]
    on_request_exception: Signal[ClientSession, SimpleNamespace, Any]
    on_request_redirect: Signal[ClientSession, SimpleNamespace, TraceRequestRedirectParams]
    on_connection_queued_start: Signal[ClientSession, SimpleNamespace, Any]
    on_connection_queued_end: Signal[ClientSession, SimpleNamespace, Any]
    on_connection_create_start: Signal[ClientSession, SimpleNamespace, Any]
    on_connection_create_end: Signal[ClientSession, SimpleNamespace, Any]
    on_connection_reuseconn: Signal[ClientSession, SimpleNamespace, Any]
    on_dns_resolvehost_start: Signal[ClientSession, SimpleNamespace, Any]
    on_dns_resolvehost_end: Signal[ClientSession, SimpleNamespace, Any]
    on_dns_cache_hit: Signal[ClientSession, SimpleNamespace, Any]
    on_dns_cache_miss: Signal[ClientSession, SimpleNamespace, Any]
    on_request_headers_sent: Signal[ClientSession, SimpleNamespace, Any]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class TraceRequestEndParams:
    response: ClientResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class TraceRequestRedirectParams:
    response: ClientResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
