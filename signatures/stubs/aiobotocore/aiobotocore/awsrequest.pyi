# aiobotocore 3.10.0
from typing import Any, Coroutine
class AioAWSResponse(Any):
    content: Coroutine
    text: Coroutine
class HttpxAWSResponse(AioAWSResponse): ...
def __getattr__(name: str) -> Any: ...
