# textual 8.2.8
from textual._work_decorator import work as work
from textual.app import App
from typing import Any
class Logger:
    app: App | None
    def __call__(self, *a, **k) -> None: ...
    def verbosity(self, *a, **k) -> Logger: ...
    verbose: Logger
    event: Logger
    debug: Logger
    info: Logger
    warning: Logger
    error: Logger
    system: Logger
    logging: Logger
    worker: Logger
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
log: Logger
def __getattr__(name: str) -> Any: ...
