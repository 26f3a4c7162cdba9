# ollama 0.6.3
from ollama._client import AsyncClient as AsyncClient, Client as Client
from typing import Any
def __getattr__(name: str) -> Any: ...
