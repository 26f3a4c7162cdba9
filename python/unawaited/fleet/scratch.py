"""Folders for the time of one piece of work, and locks that end with the process that holds them."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = "lock"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file, which is made if need be. Waits for whoever holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """Give a new folder inside of ``folder``, and delete it afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    # Made and locked in one go: `sweep` takes a folder whose lock nobody holds for one of a killed process.
    with locked(folder / LOCK):
        own = Path(tempfile.mkdtemp(dir=folder))
        file = (own / LOCK).open("wb")
        fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield own
    finally:
        file.close()
        shutil.rmtree(own, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Delete what killed processes left in a folder of ``scratch``."""
    if not folder.is_dir():
        return
    with locked(folder / LOCK):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False) and not _is_held(Path(entry.path) / LOCK):
                shutil.rmtree(entry.path, ignore_errors=True)


def _is_held(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
