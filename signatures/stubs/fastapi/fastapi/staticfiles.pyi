# fastapi 0.165.0
from starlette.staticfiles import StaticFiles as StaticFiles
from typing import Any
def __getattr__(name: str) -> Any: ...
