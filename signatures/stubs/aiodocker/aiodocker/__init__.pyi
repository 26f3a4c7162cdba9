# aiodocker 0.27.0
from aiodocker.docker import Docker as Docker
from typing import Any
def __getattr__(name: str) -> Any: ...
