# aiohttp 3.14.5
from aiohttp.abc import AbstractStreamWriter
from aiohttp.web_response import StreamResponse
from typing import Any
class FileResponse(StreamResponse):
    async def prepare(self, *a, **k) -> AbstractStreamWriter | None: ...
def __getattr__(name: str) -> Any: ...
