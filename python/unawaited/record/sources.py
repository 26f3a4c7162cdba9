"""The source files of a run: which of them are recorded, their bytes as they were, and places in them."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig

# These very functions, since a program may put others into the module while it runs: to find calls that block, say.
from os import close as _close
from os import open as _open
from os import read as _read
from types import CodeType, ModuleType

from .facts import Place
from .syntax import Call, calls_of

INSTALLED = frozenset({"site-packages", "dist-packages"})
MOCKS = ("unittest.mock", "mock.mock")
"""Modules whose functions stand in for others: what they give says nothing of what they stand for."""
SCRIPTS = ("__main__", "__mp_main__")
"""Names that the module of a script has, the second in processes of multiprocessing."""
BLOCK = 1 << 20


class Source:
    """A file that ran, as it was when it was first met."""

    def __init__(self, filename: str, path: str | None, content: bytes) -> None:
        """Take what code objects call it, the path that a record has for it if facts may be about it, and its bytes."""
        self.filename = filename
        self.is_recorded = path is not None
        self.path = path or filename
        self._content = content
        self._calls: list[Call] | None = None
        self._lines: list[bytes] | None = None
        self._sha256 = ""
        self._module = ""
        self._ending: dict[tuple[int, int], Call] | None = None

    @property
    def calls(self) -> list[Call]:
        """All its calls."""
        if self._calls is None:
            self._calls = calls_of(self._content)
        return self._calls

    def ending(self, line: int | None, column: int | None) -> Call | None:
        """Give the call that ends there, which no two do."""
        if self._ending is None:
            self._ending = {call.span[2:]: call for call in self.calls}
        return self._ending.get((line, column))  # type: ignore[arg-type] # None is in no span

    @property
    def module(self) -> str:
        """The name that this file was imported under; of what ran as a script, what its path says."""
        if not self._module:
            self._module = _modules().get(self.filename) or self.path.rpartition(".")[0].replace("/", ".")
        return self._module

    def place(self, call: Call) -> Place:
        """Give the place of a call."""
        inside = f"{self.module}.{call.inside}" if call.inside else self.module
        return self._place(*call.span, inside)

    def place_of_line(self, line: int) -> Place:
        """Give the place of a call of which only the line is known."""
        return self._place(line, None, None, None, None)

    def _place(
        self, line: int, column: int | None, end_line: int | None, end_column: int | None, inside: str | None
    ) -> Place:
        if self._lines is None:
            self._lines = self._content.splitlines()
            self._sha256 = hashlib.sha256(self._content).hexdigest()
        text = self._lines[line - 1] if line <= len(self._lines) else b""
        shown = text.decode("utf-8", "replace").strip()
        return Place(self.path, self._sha256, line, column, end_line, end_column, shown, inside)


class Sources:
    """The files of a run. Those below its root are recorded, except for what is installed there."""

    def __init__(self, root: str) -> None:
        """Take the root, an absolute path."""
        self._folder = os.getcwd()
        self._roots = {os.path.join(root, ""), os.path.join(os.path.realpath(root), "")}
        installed = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
        if sys.prefix != sys.base_prefix:
            installed.add(sys.prefix)
        # The recorder is no part of what it records, not even in its own repository.
        installed.add(os.path.dirname(os.path.abspath(__file__)))
        self._installed = tuple(os.path.join(folder, "") for folder in installed)
        self._sources: dict[str, Source | None] = {}
        self._below_root: dict[str, str | None] = {}

    def is_recorded(self, filename: str) -> bool:
        """Say whether there may be facts about the file that a code object names."""
        return self._path(filename) is not None

    def find(self, filename: str) -> Source | None:
        """Give the file that a code object names, which is read when it is first asked for; None if it is none."""
        if filename not in self._sources:
            path = self._path(filename)
            content = _content(os.path.join(self._folder, filename))
            self._sources[filename] = None if content is None else Source(filename, path, content)
        return self._sources[filename]

    def callee(self, code: CodeType, module: object, name: str) -> str:
        """Give the module and name of a function; of the module that runs as a script the name is that of its file."""
        source = self.find(code.co_filename) if module in SCRIPTS or not isinstance(module, str) else None
        return f"{source.module if source else module}.{name}"

    def _path(self, filename: str) -> str | None:
        if filename not in self._below_root:
            self._below_root[filename] = self._relative(filename)
        return self._below_root[filename]

    def _relative(self, filename: str) -> str | None:
        path = os.path.normpath(os.path.join(self._folder, filename))
        if filename.startswith("<") or path.startswith(self._installed):
            return None
        for root in self._roots:
            if path.startswith(root):
                parts = path[len(root) :].split(os.sep)
                return None if INSTALLED.intersection(parts) else "/".join(parts)
        return None


def _modules() -> dict[str, str]:
    """Give the name of each file's module."""
    names = {}
    for name, module in sorted(sys.modules.items()):
        filename = vars(module).get("__file__") if isinstance(module, ModuleType) else None
        if isinstance(filename, str) and name not in SCRIPTS:
            names[filename] = name
    return names


def _content(path: str) -> bytes | None:
    try:
        file = _open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return None
    try:
        blocks: list[bytes] = []
        while True:
            block = _read(file, BLOCK)
            if not block:
                return b"".join(blocks)
            blocks.append(block)
    except OSError:
        return None
    finally:
        _close(file)
