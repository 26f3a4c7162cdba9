# watchfiles 1.3.0
from typing import Any
from watchfiles.main import awatch as awatch
from watchfiles.run import arun_process as arun_process
def __getattr__(name: str) -> Any: ...
