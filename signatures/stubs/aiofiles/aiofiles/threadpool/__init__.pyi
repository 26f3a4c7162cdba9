# aiofiles 25.1.0
from aiofiles.base import AiofilesContextManager
from aiofiles.threadpool.binary import AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO, AsyncIndirectBufferedIOBase, _UnknownAsyncBinaryIO
from aiofiles.threadpool.text import AsyncTextIOWrapper, AsyncTextIndirectIOWrapper
from typing import Any
def open(*a, **k) -> AiofilesContextManager[AsyncTextIOWrapper] | AiofilesContextManager[AsyncFileIO] | AiofilesContextManager[AsyncBufferedReader] | AiofilesContextManager[AsyncBufferedIOBase] | AiofilesContextManager[_UnknownAsyncBinaryIO]: ...
stdin: AsyncTextIndirectIOWrapper
stdout: AsyncTextIndirectIOWrapper
stderr: AsyncTextIndirectIOWrapper
stdin_bytes: AsyncIndirectBufferedIOBase
stdout_bytes: AsyncIndirectBufferedIOBase
stderr_bytes: AsyncIndirectBufferedIOBase
def __getattr__(name: str) -> Any: ...
