"""``python -m unawaited``: the commands that are written in Python, and the program for all others."""

from __future__ import annotations

import importlib
import os
import sys

from ._program import cannot_start, find
from .errors import ProgramNotFound

COMMANDS = {"run": "unawaited.record.run", "fleet": "unawaited.fleet"}
"""The modules whose ``main`` is a command of its own; it takes the arguments behind the command's name."""


def main(arguments: list[str]) -> int:
    """Do what the arguments say, and give the exit status. On POSIX the program takes the place of this process."""
    if arguments and arguments[0] in COMMANDS:
        command = importlib.import_module(COMMANDS[arguments[0]])
        status: int = command.main(arguments[1:])
        return status
    try:
        return _hand_over(find(), arguments)
    except ProgramNotFound as error:
        print(f"unawaited: {error}", file=sys.stderr)  # noqa: T201 - this is a command
        return 2


def _hand_over(program: str, arguments: list[str]) -> int:
    try:
        if os.name != "nt":
            os.execv(program, [program, *arguments])  # noqa: S606 - there is no shell, as is meant
        # Windows has no exec that keeps the console waiting.
        import subprocess  # noqa: PLC0415 - it costs time, and only Windows needs it

        return subprocess.run([program, *arguments], check=False).returncode
    except OSError as error:
        raise cannot_start(program, error) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
