# fastapi 0.165.0
from starlette.websockets import WebSocket as WebSocket, WebSocketDisconnect as WebSocketDisconnect, WebSocketState as WebSocketState
from typing import Any
def __getattr__(name: str) -> Any: ...
