"""Runs one program, and ends it with all that it started when it takes too long or too much memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import psutil

from . import launch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .record import Step

FIRST_PAUSE = 0.002
LONGEST_PAUSE = 0.05
FAMILY_INTERVAL = 0.5
"""Seconds between two looks at the processes that the program started, each of which reads the whole process table."""
MESSAGE_SIZE = 2000


class Limits(NamedTuple):
    """How long a program may run, in seconds, and how much memory it may have with what it starts, in bytes."""

    seconds: float
    memory: int


class Ended(NamedTuple):
    """How a program ended.

    ``status`` is its exit status, or the negative number of a signal; ``stopped`` is ``timeout`` or ``memory`` if it
    was ended at a limit. ``errors`` is the end of what it wrote to stderr.
    """

    status: int
    stopped: str | None
    step: Step
    output: bytes
    errors: str


def run(command: Sequence[str], limits: Limits, *, scratch: Path, folder: Path, variables: Mapping[str, str]) -> Ended:
    """Run a program in ``folder`` until it ends or reaches a limit, with its output kept in ``scratch`` meanwhile.

    It ends with this process, too, however that ends.
    """
    processors = os.cpu_count() or 1
    start = time.monotonic()
    output, errors = scratch / "output", scratch / "errors"
    with output.open("wb") as output_file, errors.open("wb") as errors_file:
        child = subprocess.Popen(
            [
                *(sys.executable, "-I", "-S", launch.__file__, str(os.getpid())),
                *(str(int(limits.seconds * processors) + 1), *command),
            ],
            stdin=subprocess.DEVNULL,
            stdout=output_file,
            stderr=errors_file,
            cwd=folder,
            env=variables,
            start_new_session=True,
        )
    try:
        status, stopped, step = _watch(child, limits, start)
    finally:
        _kill_group(child.pid)
        if child.returncode is None:
            child.wait()
    return Ended(status, stopped, step, output.read_bytes(), _end_of(errors))


def _watch(child: subprocess.Popen[bytes], limits: Limits, start: float) -> tuple[int, str | None, Step]:
    parent = os.getppid()
    stopped = None
    pause, peak, next_family = FIRST_PAUSE, 0, start + FAMILY_INTERVAL
    while True:
        pid, wait_status, usage = os.wait4(child.pid, os.WNOHANG)
        now = time.monotonic()
        if pid:
            break
        peak = max(peak, _memory(child.pid, with_family=now >= next_family))
        if now >= next_family:
            next_family = now + FAMILY_INTERVAL
        if now - start > limits.seconds:
            stopped = "timeout"
        elif peak > limits.memory:
            stopped = "memory"
        if stopped:
            _kill_group(child.pid)
        elif os.getppid() != parent:
            # Whoever wanted the result is gone; `run` ends the program on the way out.
            sys.exit(1)
        time.sleep(pause)
        pause = min(pause * 1.5, LONGEST_PAUSE)
    # Told to the object as well, which would otherwise ask the system again for a process that is gone.
    child.returncode = os.waitstatus_to_exitcode(wait_status)
    unit = 1 if sys.platform == "darwin" else 1024
    peak = max(peak, usage.ru_maxrss * unit)
    step: Step = {"wall": now - start, "cpu": usage.ru_utime + usage.ru_stime, "memory": peak}
    return child.returncode, stopped, step


def _memory(pid: int, *, with_family: bool) -> int:
    try:
        process = psutil.Process(pid)
        family = process.children(recursive=True) if with_family else []
    except psutil.Error:
        return 0
    return sum(_own_memory(member) for member in (process, *family))


def _own_memory(process: psutil.Process) -> int:
    try:
        resident: int = process.memory_info().rss
    except psutil.Error:
        return 0
    return resident


def _kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        # Nobody is left in it; macOS says the latter of a group that only has ended processes.
        return


def _end_of(path: Path) -> str:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - MESSAGE_SIZE))
        return file.read().decode(errors="replace").strip()
