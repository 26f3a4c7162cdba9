# openai 3.52.0
from openai.lib.streaming.responses._responses import AsyncResponseStream as AsyncResponseStream, AsyncResponseStreamManager as AsyncResponseStreamManager
from typing import Any
def __getattr__(name: str) -> Any: ...
