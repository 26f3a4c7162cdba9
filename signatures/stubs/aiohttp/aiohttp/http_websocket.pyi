# aiohttp 3.14.5
from aiohttp._websocket.models import WSMessage as WSMessage, WSMessage as WSMessageDecodeText, WSMessageTextBytes as WSMessageTextBytes
from aiohttp._websocket.reader_py import WebSocketReader as WebSocketReader
from aiohttp._websocket.writer import WebSocketWriter as WebSocketWriter
from typing import Any
def __getattr__(name: str) -> Any: ...
