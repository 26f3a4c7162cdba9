# httpx 0.28.1
from httpx._api import delete as delete, get as get, head as head, options as options, patch as patch, post as post, put as put, request as request, stream as stream
from httpx._auth import Auth as Auth, BasicAuth as BasicAuth, DigestAuth as DigestAuth, NetRCAuth as NetRCAuth
from httpx._client import AsyncClient as AsyncClient, Client as Client
from httpx._content import ByteStream as ByteStream
from httpx._exceptions import HTTPError as HTTPError, HTTPStatusError as HTTPStatusError
from httpx._models import Request as Request, Response as Response
from httpx._transports.asgi import ASGITransport as ASGITransport
from httpx._transports.base import AsyncBaseTransport as AsyncBaseTransport, BaseTransport as BaseTransport
from httpx._transports.default import AsyncHTTPTransport as AsyncHTTPTransport, HTTPTransport as HTTPTransport
from httpx._transports.mock import MockTransport as MockTransport
from httpx._transports.wsgi import WSGITransport as WSGITransport
from httpx._types import AsyncByteStream as AsyncByteStream, SyncByteStream as SyncByteStream
from typing import Any
def __getattr__(name: str) -> Any: ...
