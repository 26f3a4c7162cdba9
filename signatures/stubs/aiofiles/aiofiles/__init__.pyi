# aiofiles 25.1.0
from aiofiles import tempfile as tempfile
from aiofiles.threadpool import open as open, stderr as stderr, stderr_bytes as stderr_bytes, stdin as stdin, stdin_bytes as stdin_bytes, stdout as stdout, stdout_bytes as stdout_bytes
from typing import Any
def __getattr__(name: str) -> Any: ...
