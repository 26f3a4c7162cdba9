# aiomultiprocess 0.9.1
from aiomultiprocess.core import Process as Process, Worker as Worker
from aiomultiprocess.pool import Pool as Pool, PoolResult as PoolResult
from typing import Any
def __getattr__(name: str) -> Any: ...
