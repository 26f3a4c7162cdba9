# langchain-core 1.8.1
from langchain_core.tracers.base import BaseTracer as BaseTracer
from langchain_core.tracers.log_stream import LogStreamCallbackHandler as LogStreamCallbackHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
