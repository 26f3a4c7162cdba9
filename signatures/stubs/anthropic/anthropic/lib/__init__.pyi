# anthropic 2.11.0
from anthropic.lib._files import async_files_from_dir as async_files_from_dir
from typing import Any
def __getattr__(name: str) -> Any: ...
