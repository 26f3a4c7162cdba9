# httpx 0.28.1
from httpx._models import Response
from httpx._transports.base import BaseTransport
from typing import Any
class WSGITransport(BaseTransport):
    def handle_request(self, *a, **k) -> Response: ...
def __getattr__(name: str) -> Any: ...
