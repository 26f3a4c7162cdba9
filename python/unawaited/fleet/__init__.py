"""Checks many repositories, each as a piece of work that may hang or be killed: ``python -m unawaited fleet``."""

from __future__ import annotations

import importlib
import sys

OLDEST = (3, 10)


def main(argv: list[str]) -> int:
    """Do what the arguments behind ``fleet`` say, and give the exit status: 2 if it could not be done."""
    if sys.version_info < OLDEST:
        sys.stderr.write(f"unawaited: fleets need Python {'.'.join(map(str, OLDEST))} or newer\n")
        return 2
    try:
        command = importlib.import_module("unawaited.fleet.command")
    except ModuleNotFoundError as error:
        missing = f"fleets need {error.name}, and a system like Linux or macOS"
        sys.stderr.write(f"unawaited: {missing}; pip install 'unawaited[fleet]'\n")
        return 2
    status: int = command.main(argv)
    return status
