"""Becomes another program, one that does not outlive its parent: ``launch.py PARENT SECONDS COMMAND ARGUMENT...``.

What is to hold for the program must be set between the fork and the program, and a process with threads cannot run code
there safely. So this script does it. ``SECONDS`` is of processor time, a net below the watch that the parent keeps.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys

PARENT_DEATH_SIGNAL = 1
"""``PR_SET_PDEATHSIG`` of Linux's ``prctl``."""
LARGEST_FILE = 4 * 2**30
"""Bytes. What writes without end is not to fill the disk."""


def main(arguments: list[str]) -> None:
    """Set what holds for the program, and become it."""
    parent, seconds, *command = arguments
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != int(parent):
        # It was gone before its death could be asked for.
        sys.exit(1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    try:
        os.execv(command[0], command)  # noqa: S606 - there is no shell, as is meant
    except OSError as error:
        sys.exit(f"{command[0]} cannot be started: {error.strerror}")


if __name__ == "__main__":
    main(sys.argv[1:])
