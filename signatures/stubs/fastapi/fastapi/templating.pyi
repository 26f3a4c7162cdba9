# fastapi 0.165.0
from starlette.templating import Jinja2Templates as Jinja2Templates
from typing import Any
def __getattr__(name: str) -> Any: ...
