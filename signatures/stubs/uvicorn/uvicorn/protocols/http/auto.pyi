# uvicorn 0.54.0
from typing import Any
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol as AutoHTTPProtocol
def __getattr__(name: str) -> Any: ...
