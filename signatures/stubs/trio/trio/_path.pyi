# trio 0.35.0
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from trio._file_io import AsyncIOWrapper
from typing import Any, Awaitable, Callable
class Path(PurePath):
    @classmethod
    def cwd(cls, *a, **k) -> Awaitable: ...
    @classmethod
    def home(cls, *a, **k) -> Awaitable: ...
    async def open(self, *a, **k) -> AsyncIOWrapper: ...
    stat: Callable[..., Awaitable]
    chmod: Callable[..., Awaitable]
    exists: Callable[..., Awaitable]
    glob: Callable[..., Awaitable]
    rglob: Callable[..., Awaitable]
    is_dir: Callable[..., Awaitable]
    is_file: Callable[..., Awaitable]
    is_symlink: Callable[..., Awaitable]
    is_socket: Callable[..., Awaitable]
    is_fifo: Callable[..., Awaitable]
    is_block_device: Callable[..., Awaitable]
    is_char_device: Callable[..., Awaitable]
    is_junction: Callable[..., Awaitable]
    iterdir: Callable[..., Awaitable]
    lchmod: Callable[..., Awaitable]
    lstat: Callable[..., Awaitable]
    mkdir: Callable[..., Awaitable]
    owner: Callable[..., Awaitable]
    group: Callable[..., Awaitable]
    is_mount: Callable[..., Awaitable]
    readlink: Callable[..., Awaitable]
    rename: Callable[..., Awaitable]
    replace: Callable[..., Awaitable]
    resolve: Callable[..., Awaitable]
    rmdir: Callable[..., Awaitable]
    symlink_to: Callable[..., Awaitable]
    hardlink_to: Callable[..., Awaitable]
    touch: Callable[..., Awaitable]
    unlink: Callable[..., Awaitable]
    absolute: Callable[..., Awaitable]
    expanduser: Callable[..., Awaitable]
    read_bytes: Callable[..., Awaitable]
    read_text: Callable[..., Awaitable]
    samefile: Callable[..., Awaitable]
    write_bytes: Callable[..., Awaitable]
    write_text: Callable[..., Awaitable]
    link_to: Callable[..., Awaitable]
    full_match: Callable[..., Awaitable]
    def as_uri(self, *a, **k) -> str: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class PosixPath(Path, PurePosixPath): ...
class WindowsPath(Path, PureWindowsPath): ...
def __getattr__(name: str) -> Any: ...
