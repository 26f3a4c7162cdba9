"""Records this process, and brings together what the processes of one run recorded.

The process that began writes the record. It says so in its environment, by which processes that it starts know to write
their parts beside the record; at its end it takes these in.
"""

from __future__ import annotations

import glob
import os
import platform
import sys

from .calls import Calls
from .drops import Drops
from .facts import Fact, Record
from .files import merge, read, together, write
from .sources import Sources

FILE = "UNAWAITED_RECORD"
ROOT = "UNAWAITED_RECORD_ROOT"


class Session:
    """The recording of this process."""

    def __init__(self, file: str, root: str) -> None:
        """Take the file of the record and the folder below which files are recorded."""
        self._file = os.path.abspath(file)
        self._is_first = os.environ.get(FILE) != self._file
        self._root = os.path.abspath(root) if self._is_first else os.environ.get(ROOT, root)
        self._process = os.getpid()
        sources = Sources(self._root)
        self._drops = Drops(sources)
        self._calls = Calls(sources, self._drops.track)

    def start(self) -> None:
        """Begin to record.

        Raises:
            RecordError: If the record could not be written.
        """
        if self._is_first:
            for part in self._parts():
                os.unlink(part)
            write(self._record(), self._file)
            os.environ[FILE], os.environ[ROOT] = self._file, self._root
        self._calls.start()
        self._drops.start()

    def stop(self) -> None:
        """Leave the process as it was."""
        self._drops.stop()
        self._calls.stop()
        if self._is_first:
            os.environ.pop(FILE, None)
            os.environ.pop(ROOT, None)

    def save(self) -> None:
        """Write what was seen so far: the record, with the parts of other processes, or the part of this one."""
        record = self._record()
        if self._is_first and os.getpid() == self._process:
            parts = self._parts()
            write(merge([record, *map(read, parts)]), self._file)
            for part in parts:
                os.unlink(part)
        else:
            write(record, f"{self._file}.{os.getpid()}.part")

    def forked(self) -> None:
        """Go on in a process that was forked: what its parent saw is its parent's."""
        self._drops.clear()
        self._calls.clear()
        # The processes of multiprocessing end without what `atexit` has, but not without this.
        util = sys.modules.get("multiprocessing.util")
        if util:
            util.register_after_fork(self, lambda session: util.Finalize(None, session.save, exitpriority=LAST))

    def _record(self) -> Record:
        facts: list[Fact] = [*self._drops.facts(self._calls.call_seen), *self._calls.dropped(), *self._calls.gave()]
        return Record(platform.python_version(), self._root, together(facts))

    def _parts(self) -> list[str]:
        return sorted(glob.glob(f"{glob.escape(self._file)}.*.part"))


LAST = -1000
"""The priority among what multiprocessing does at the end of a process."""

_current: Session | None = None


def begin(file: str, root: str) -> Session | None:
    """Record this process from now on, and give the recording, or None if this process is recorded already.

    Raises:
        RecordError: If the record could not be written.
    """
    global _current  # noqa: PLW0603 - what is recorded is the process
    if _current:
        return None
    session = Session(file, root)
    session.start()
    _current = session
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lambda: session.forked() if _current is session else None)
    return session


def end(session: Session) -> None:
    """Write the record for the last time, and record no more.

    Raises:
        RecordError: If it could not be written.
    """
    global _current  # noqa: PLW0603 - what is recorded is the process
    _current = None
    session.stop()
    session.save()
