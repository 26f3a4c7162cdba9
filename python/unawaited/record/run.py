"""``python -m unawaited run``: runs a script or a module as Python would, and records what it does."""

from __future__ import annotations

import atexit
import builtins
import os
import runpy
import sys
import zipfile
from importlib.machinery import SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Callable

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


class _RefusedError(Exception):
    """What was asked for cannot be done."""


def main(arguments: list[str]) -> int:
    """Run the program that the arguments name.

    Its exit is that of the program: ``SystemExit`` goes on.

    Args:
        arguments: Those behind ``run``.
    """
    try:
        options, program = _options(arguments)
        if not options.keys().isdisjoint({"-h", "--help"}):
            print(USAGE, end="")  # noqa: T201 - this is a command
            return 0
        is_module = program[:1] == ["-m"]
        program = program[is_module:]
        _look_at(program, is_module=is_module)
        session = begin(options.get("--record") or os.environ.get(FILE) or DEFAULT, os.getcwd())
    except (_RefusedError, RecordError) as error:
        print(f"unawaited run: {error}\n{USAGE}", end="", file=sys.stderr)  # noqa: T201
        return 2
    if session:
        # What is registered first is done last: what the program does at its end is recorded, too.
        atexit.register(_end, session)
    return _run(program, is_module=is_module)


def _look_at(program: list[str], *, is_module: bool) -> None:
    if not program:
        message = "it needs a script, or -m and a module"
        raise _RefusedError(message)
    if not is_module and not os.path.exists(program[0]):
        message = f"there is no file {program[0]}"
        raise _RefusedError(message)


def _options(arguments: list[str]) -> tuple[dict[str, str], list[str]]:
    """Give the values of the options, and what is behind them."""
    options = {}
    rest = list(arguments)
    while rest and rest[0].startswith("-") and rest[0] != "-m":
        name, _, value = rest.pop(0).partition("=")
        if name == "--record":
            value = value or (rest.pop(0) if rest else "")
            if not value:
                message = "--record needs the name of a file"
                raise _RefusedError(message)
        elif name not in ("-h", "--help"):
            message = f"there is no option {name}"
            raise _RefusedError(message)
        options[name] = value
    return options, rest


def _run(program: list[str], *, is_module: bool) -> int:
    """Run a module or a script as Python does: as the module ``__main__``, which stays until the process has ended."""
    sys.argv[:] = program
    main = sys.modules["__main__"] = ModuleType("__main__")
    # What Python itself runs modules by. The public `run_module` takes `__main__` away before the process has ended.
    run_module: Callable[[str, bool], object] = vars(runpy)["_run_module_as_main"]
    # Since 3.9 Python knows a script by its whole path.
    path = os.path.abspath(program[0]) if sys.version_info >= (3, 9) else program[0]
    try:
        if is_module:
            run_module(program[0], True)  # noqa: FBT003
        elif os.path.isdir(path) or zipfile.is_zipfile(path):
            sys.path[0] = path
            run_module("__main__", False)  # noqa: FBT003
        else:
            sys.path[0] = os.path.dirname(os.path.realpath(path))
            _run_script(path, main)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - whatever it is, Python would show it
        error.__traceback__ = _of_program(error.__traceback__)
        sys.excepthook(type(error), error, error.__traceback__)
        return 1
    return 0


def _run_script(path: str, main: ModuleType) -> None:
    main.__file__ = path
    main.__loader__ = SourceFileLoader("__main__", path)
    vars(main).update(__builtins__=builtins, __cached__=None)
    with open(path, "rb") as file:
        source = file.read()
    exec(compile(source, path, "exec", dont_inherit=True), vars(main))  # noqa: S102 - it is what was asked for


def _of_program(traceback: TracebackType | None) -> TracebackType | None:
    """Give the traceback without the frames of this module and of ``runpy``, which run the program."""
    rest = traceback
    while rest and rest.tb_frame.f_globals.get("__name__") in (__name__, "runpy"):
        rest = rest.tb_next
    return rest


def _end(session: Session) -> None:
    try:
        end(session)
    except RecordError as error:
        print(f"unawaited: {error}", file=sys.stderr)  # noqa: T201
