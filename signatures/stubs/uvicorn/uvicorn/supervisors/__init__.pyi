# uvicorn 0.54.0
from typing import Any
from uvicorn.supervisors.basereload import BaseReload
from uvicorn.supervisors.multiprocess import Multiprocess as Multiprocess
ChangeReload: type[BaseReload]
def __getattr__(name: str) -> Any: ...
