# litestar 2.25.0
from litestar.response.base import ASGIResponse, Response
from typing import Any, AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
class ASGIStreamingResponse(ASGIResponse):
    async def send_body(self, *a, **k) -> None: ...
    iterator: AsyncIterable | AsyncGenerator
class Stream(Response[Iterable | Iterator | AsyncIterable | AsyncIterator]):
    def to_asgi_response(self, *a, **k) -> ASGIResponse: ...
    iterator: Iterable | Iterator | AsyncIterable | AsyncIterator | Callable[..., Iterable | Iterator | AsyncIterable | AsyncIterator]
def __getattr__(name: str) -> Any: ...
