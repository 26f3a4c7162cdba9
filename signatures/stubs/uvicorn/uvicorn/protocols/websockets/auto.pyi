# uvicorn 0.54.0
from typing import Any
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol as AutoWebSocketsProtocol
def __getattr__(name: str) -> Any: ...
