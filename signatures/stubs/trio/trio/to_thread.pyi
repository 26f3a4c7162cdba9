# trio 0.35.0
from trio._threads import current_default_thread_limiter as current_default_thread_limiter, to_thread_run_sync as run_sync
from typing import Any
def __getattr__(name: str) -> Any: ...
