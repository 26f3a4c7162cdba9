# fastapi 0.165.0
from starlette.middleware.cors import CORSMiddleware as CORSMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
