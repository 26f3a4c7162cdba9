# arq 0.28.0
from arq.connections import ArqRedis as ArqRedis, create_pool as create_pool
from arq.cron import cron as cron
from arq.worker import Worker as Worker, func as func, run_worker as run_worker
from typing import Any
def __getattr__(name: str) -> Any: ...
