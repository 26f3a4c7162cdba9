# trio-websocket 0.12.2
from trio_websocket._impl import WebSocketConnection as WebSocketConnection, WebSocketRequest as WebSocketRequest, WebSocketServer as WebSocketServer, connect_websocket as connect_websocket, connect_websocket_url as connect_websocket_url, open_websocket as open_websocket, open_websocket_url as open_websocket_url, serve_websocket as serve_websocket, wrap_client_stream as wrap_client_stream, wrap_server_stream as wrap_server_stream
from typing import Any
def __getattr__(name: str) -> Any: ...
