"""Checks many repositories: ``unawaited fleet``. Each is a piece of work of its own, which may hang or be killed."""

from __future__ import annotations

import importlib
import sys


def main(argv: list[str]) -> int:
    """Do what the arguments behind ``unawaited fleet`` say, and give the exit status: 2 if it could not be done."""
    try:
        command = importlib.import_module("unawaited.fleet.command")
    except ModuleNotFoundError as error:
        message = (
            f"unawaited: fleets need {error.name}, and a system like Linux or macOS; pip install 'unawaited[fleet]'\n"
        )
        sys.stderr.write(message)
        return 2
    status: int = command.main(argv)
    return status


def script() -> int:
    """Be the script ``unawaited-fleet``."""
    return main(sys.argv[1:])
