# litestar 2.25.0
from litestar.static_files.base import StaticFiles as StaticFiles
from litestar.static_files.config import StaticFilesConfig as StaticFilesConfig, create_static_files_router as create_static_files_router
from typing import Any
def __getattr__(name: str) -> Any: ...
