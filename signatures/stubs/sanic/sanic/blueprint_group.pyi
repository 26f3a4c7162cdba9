# sanic 25.12.1
from sanic.blueprints import BlueprintGroup as BlueprintGroup
from typing import Any
def __getattr__(name: str) -> Any: ...
