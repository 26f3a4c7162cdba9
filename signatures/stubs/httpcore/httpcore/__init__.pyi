# httpcore 1.0.9
from httpcore._api import request as request, stream as stream
from httpcore._async.connection import AsyncHTTPConnection as AsyncHTTPConnection
from httpcore._async.connection_pool import AsyncConnectionPool as AsyncConnectionPool
from httpcore._async.http11 import AsyncHTTP11Connection as AsyncHTTP11Connection
from httpcore._async.http2 import AsyncHTTP2Connection as AsyncHTTP2Connection
from httpcore._async.http_proxy import AsyncHTTPProxy as AsyncHTTPProxy
from httpcore._async.interfaces import AsyncConnectionInterface as AsyncConnectionInterface
from httpcore._async.socks_proxy import AsyncSOCKSProxy as AsyncSOCKSProxy
from httpcore._backends.anyio import AnyIOBackend as AnyIOBackend
from httpcore._backends.base import AsyncNetworkBackend as AsyncNetworkBackend, AsyncNetworkStream as AsyncNetworkStream, NetworkBackend as NetworkBackend, NetworkStream as NetworkStream
from httpcore._backends.mock import AsyncMockBackend as AsyncMockBackend, AsyncMockStream as AsyncMockStream, MockBackend as MockBackend, MockStream as MockStream
from httpcore._backends.sync import SyncBackend as SyncBackend
from httpcore._backends.trio import TrioBackend as TrioBackend
from httpcore._models import Request as Request, Response as Response
from httpcore._sync.connection import HTTPConnection as HTTPConnection
from httpcore._sync.connection_pool import ConnectionPool as ConnectionPool
from httpcore._sync.http11 import HTTP11Connection as HTTP11Connection
from httpcore._sync.http2 import HTTP2Connection as HTTP2Connection
from httpcore._sync.http_proxy import HTTPProxy as HTTPProxy
from httpcore._sync.interfaces import ConnectionInterface as ConnectionInterface
from httpcore._sync.socks_proxy import SOCKSProxy as SOCKSProxy
from typing import Any
def __getattr__(name: str) -> Any: ...
