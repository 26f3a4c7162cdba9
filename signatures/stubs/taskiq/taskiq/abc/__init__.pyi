# taskiq 0.13.0
from taskiq.abc.broker import AsyncBroker as AsyncBroker
from taskiq.abc.result_backend import AsyncResultBackend as AsyncResultBackend
from typing import Any
def __getattr__(name: str) -> Any: ...
