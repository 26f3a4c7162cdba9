"""``python -m unawaited run``: runs a script or a module as Python would, and records what it does."""

from __future__ import annotations

import atexit
import os
import runpy
import sys
from typing import TYPE_CHECKING

from .files import RecordError
from .session import FILE, begin, end

if TYPE_CHECKING:
    from types import TracebackType

    from .session import Session

DEFAULT = "unawaited-record.jsonl"
USAGE = f"""\
usage: python -m unawaited run [--record FILE] script.py [argument ...]
       python -m unawaited run [--record FILE] -m module [argument ...]

Runs a Python program, and records what its calls gave and which coroutines were dropped, for `unawaited check --runs
FILE`. Files below the working folder are recorded.

  --record FILE  where the record is written [default: {DEFAULT}]
"""


def main(arguments: list[str]) -> int:
    """Run the program that the arguments name.

    Its exit is that of the program: ``SystemExit`` goes on.

    Args:
        arguments: Those behind ``run``.
    """
    file = os.environ.get(FILE) or DEFAULT
    while arguments and arguments[0].startswith("-") and arguments[0] != "-m":
        name, equals, value = arguments[0].partition("=")
        if name in ("-h", "--help"):
            print(USAGE, end="")  # noqa: T201 - this is a command
            return 0
        if name != "--record":
            return _refuse(f"there is no option {name}")
        arguments = arguments[1:]
        if not equals:
            value, arguments = "".join(arguments[:1]), arguments[1:]
        if not value:
            return _refuse("--record needs the name of a file")
        file = value
    is_module = arguments[:1] == ["-m"]
    program = arguments[1:] if is_module else arguments
    if not program:
        return _refuse("it needs a script, or -m and a module")
    try:
        session = begin(file, os.getcwd())
    except RecordError as error:
        return _refuse(str(error))
    if session:
        # What is registered first is done last: what the program does at its end is recorded, too.
        atexit.register(_end, session)
    return _run(program, is_module=is_module)


def _run(program: list[str], *, is_module: bool) -> int:
    """Run a module or a script in place of the command, with the ``sys.path`` that Python would have given it."""
    sys.argv[:] = program
    try:
        if is_module:
            runpy.run_module(program[0], run_name="__main__", alter_sys=True)
        else:
            if os.path.isfile(program[0]):
                sys.path[0] = os.path.dirname(os.path.realpath(program[0]))
            runpy.run_path(program[0], run_name="__main__")
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - whatever it is, Python would show it
        sys.excepthook(type(error), error, _of_program(error.__traceback__))
        return 1
    return 0


def _of_program(traceback: TracebackType | None) -> TracebackType | None:
    """Give the traceback without the frames of this module and of ``runpy``, which run the program."""
    rest = traceback
    while rest and rest.tb_frame.f_globals.get("__name__") in (__name__, "runpy"):
        rest = rest.tb_next
    return rest


def _refuse(message: str) -> int:
    print(f"unawaited run: {message}\n{USAGE}", end="", file=sys.stderr)  # noqa: T201
    return 2


def _end(session: Session) -> None:
    try:
        end(session)
    except RecordError as error:
        print(f"unawaited: {error}", file=sys.stderr)  # noqa: T201
