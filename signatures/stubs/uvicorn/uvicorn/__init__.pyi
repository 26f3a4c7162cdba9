# uvicorn 0.54.0
from typing import Any
from uvicorn.config import Config as Config
from uvicorn.server import Server as Server
def __getattr__(name: str) -> Any: ...
