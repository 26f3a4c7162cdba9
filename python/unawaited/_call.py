"""Calls of the program: how it is started, waited for and understood, in the calling thread and under asyncio."""

from __future__ import annotations

import contextlib
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

from ._program import cannot_start, find
from .errors import ProgramError, ProgramNotFound, UsageError

if TYPE_CHECKING:
    StrPath = Union[str, os.PathLike[str]]

DONE = (0, 1)
"""The exit statuses with which the program has done all that it was to do."""

FAILED = 2
"""The exit status with which it has not, and says why."""


@dataclass(frozen=True)
class Call:
    """What the program is to do.

    Attributes:
        arguments: Its arguments.
        stdin: What it reads.
        cwd: The folder in which it runs; None for the current one.
    """

    arguments: tuple[str, ...]
    stdin: bytes
    cwd: StrPath | None


@dataclass(frozen=True)
class Ended:
    """What the program did.

    Attributes:
        stdout: What it wrote.
        messages: What it has to say, as lines on stderr.
        is_complete: Whether it did all that it was to do.
    """

    stdout: bytes
    messages: tuple[str, ...]
    is_complete: bool


def run(call: Call) -> Ended:
    """Run the program.

    Raises:
        ProgramNotFound: If it is not there, or cannot be started.
        ProgramError: If it ends in a way in which it should not.
        UsageError: If there is no folder to run it in.
    """
    program = find()
    try:
        ran = subprocess.run(
            [program, *call.arguments], input=call.stdin, cwd=call.cwd, capture_output=True, check=False
        )
    except OSError as error:
        raise _not_started(program, call, error) from error
    return _ended(ran.returncode, ran.stdout, ran.stderr)


async def run_async(call: Call) -> Ended:
    """Run the program, as `run` does, while the event loop goes on. If it is cancelled the program is killed."""
    import asyncio  # noqa: PLC0415 - who calls this has it, and others need not wait for it

    program = find()
    pipe = subprocess.PIPE
    try:
        process = await asyncio.create_subprocess_exec(
            program, *call.arguments, cwd=call.cwd, stdin=pipe, stdout=pipe, stderr=pipe
        )
    except OSError as error:
        raise _not_started(program, call, error) from error
    try:
        stdout, stderr = await process.communicate(call.stdin)
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise
    # After `communicate` it has a status.
    return _ended(process.returncode or 0, stdout, stderr)


def _not_started(program: str, call: Call, error: OSError) -> ProgramNotFound | UsageError:
    if call.cwd is not None and not os.path.isdir(call.cwd):  # noqa: PTH112 - any path will do
        return UsageError(f"cwd names {os.fspath(call.cwd)}, which is no folder; name one that is there")
    return cannot_start(program, error)


def _ended(status: int, stdout: bytes, stderr: bytes) -> Ended:
    text = stderr.decode("utf-8", "replace").strip()
    if status not in DONE and not (status == FAILED and text):
        message = f"the program ended with status {status}; please report that, with what it said:\n{text}"
        raise ProgramError(message)
    prefix = "unawaited: "
    messages = tuple(line[len(prefix) :] if line.startswith(prefix) else line for line in text.splitlines())
    return Ended(stdout, messages, is_complete=status in DONE)
