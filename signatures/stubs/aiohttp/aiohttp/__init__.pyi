# aiohttp 3.14.5
from aiohttp import hdrs as hdrs
from aiohttp._websocket.models import WSMessage as WSMessage
from aiohttp.client import ClientSession as ClientSession, request as request
from aiohttp.client_exceptions import ClientError as ClientError, ClientResponseError as ClientResponseError
from aiohttp.client_middleware_digest_auth import DigestAuthMiddleware as DigestAuthMiddleware
from aiohttp.client_reqrep import ClientRequest as ClientRequest, ClientResponse as ClientResponse, UploadTracker as UploadTracker
from aiohttp.client_ws import ClientWebSocketResponse as ClientWebSocketResponse
from aiohttp.connector import BaseConnector as BaseConnector, NamedPipeConnector as NamedPipeConnector, TCPConnector as TCPConnector, UnixConnector as UnixConnector
from aiohttp.formdata import FormData as FormData
from aiohttp.helpers import ChainMapProxy as ChainMapProxy
from aiohttp.multipart import BodyPartReader as BodyPartReader, MultipartReader as MultipartReader, MultipartWriter as MultipartWriter
from aiohttp.payload import AsyncIterablePayload as AsyncIterablePayload, BufferedReaderPayload as BufferedReaderPayload, BytesIOPayload as BytesIOPayload, BytesPayload as BytesPayload, IOBasePayload as IOBasePayload, JsonPayload as JsonPayload, PAYLOAD_REGISTRY as PAYLOAD_REGISTRY, Payload as Payload, StringIOPayload as StringIOPayload, StringPayload as StringPayload, TextIOPayload as TextIOPayload, get_payload as get_payload, payload_type as payload_type
from aiohttp.payload_streamer import streamer as streamer
from aiohttp.resolver import AsyncResolver as AsyncResolver, DefaultResolver as DefaultResolver, ThreadedResolver as ThreadedResolver
from aiohttp.streams import DataQueue as DataQueue, EMPTY_PAYLOAD as EMPTY_PAYLOAD, FlowControlDataQueue as FlowControlDataQueue, StreamReader as StreamReader
from aiohttp.tracing import TraceConfig as TraceConfig, TraceRequestEndParams as TraceRequestEndParams, TraceRequestRedirectParams as TraceRequestRedirectParams
from typing import Any
def __getattr__(name: str) -> Any: ...
