"""``import unawaited``: checks of files, and repairs of texts, as functions. The program does both."""

from __future__ import annotations

import io
import os
import tokenize
from typing import TYPE_CHECKING, Iterable, Sequence, TypedDict

from ._call import Call, Ended, run, run_async
from .errors import IncompleteError, UsageError
from .report import Report

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._call import StrPath


class CheckOptions(TypedDict, total=False):
    """What `check`, `fix` and their twins take beside what they check. What is not given is as the settings say.

    Attributes:
        python: The Python environment to take third-party types from: a virtual environment's folder or an interpreter.
        python_version: The Python version that repairs must be valid for, such as ``"3.11"``.
        select: Only these rules or groups of rules.
        ignore: Not these rules or groups of rules.
        guesses: Whether guesses count.
        runs: Records of runs, and logs of tests, that are evidence.
        config: Settings files instead of those that would be found, or settings such as ``'severity.await = "info"'``.
        isolated: Whether no settings files are read.
        cwd: The folder to run in, where relative paths start; without it the current one.
        options: Further options of ``unawaited check``, as on its command line.
    """

    python: StrPath | None
    python_version: str | None
    select: str | Iterable[str] | None
    ignore: str | Iterable[str]
    guesses: bool | None
    runs: StrPath | Iterable[StrPath]
    config: StrPath | Iterable[StrPath]
    isolated: bool
    cwd: StrPath | None
    options: Sequence[str]


def check(paths: StrPath | Iterable[StrPath] = ".", **options: Unpack[CheckOptions]) -> Report:
    """Check files.

    Args:
        paths: Files and folders.
        options: See `CheckOptions`.

    Raises:
        IncompleteError: If some of the files cannot be checked. Its `report` has what was found in the others.
        UsageError: If the program cannot do what is asked.
        ProgramNotFound: If the program is not there.
        ProgramError: If the program crashes.
        ReportError: If the program is of another version, whose reports this package does not know.
    """
    return _report(run(_check_call(paths, options)))


async def check_async(paths: StrPath | Iterable[StrPath] = ".", **options: Unpack[CheckOptions]) -> Report:
    """Check files, as `check` does, under asyncio. If the task is cancelled the program is killed."""
    return _report(await run_async(_check_call(paths, options)))


def fix(
    text: str, filename: StrPath | None = None, *, unsafe: bool | None = None, **options: Unpack[CheckOptions]
) -> str:
    """Repair a text, and give what becomes of it: the same text where there is nothing to repair, or it does not parse.

    Args:
        text: Python, or a notebook's JSON. It stays as it is but for the repairs: line endings and all.
        filename: The file of a project that the text stands for, so that its imports are found; nothing is read from
            that file, nor written into it. Without it the text is a file of its own.
        unsafe: Whether unsafe fixes are made, and not only safe ones. Without it that is as the settings say.
        options: See `CheckOptions`.

    Raises:
        UsageError: If the program cannot do what is asked, or not with this text.
        ProgramNotFound: If the program is not there.
        ProgramError: If the program crashes.
    """
    encoding = _declared_encoding(text)
    return _fixed(run(_fix_call(text, encoding, filename, options, unsafe=unsafe)), encoding)


async def fix_async(
    text: str, filename: StrPath | None = None, *, unsafe: bool | None = None, **options: Unpack[CheckOptions]
) -> str:
    """Repair a text, as `fix` does, under asyncio. If the task is cancelled the program is killed."""
    encoding = _declared_encoding(text)
    return _fixed(await run_async(_fix_call(text, encoding, filename, options, unsafe=unsafe)), encoding)


def _check_call(paths: StrPath | Iterable[StrPath], options: CheckOptions) -> Call:
    # By its bare name `-` is stdin.
    named = [os.path.join(".", path) if path == "-" else path for path in _listed(paths)]  # noqa: PTH118 - Path drops the dot
    if not named:
        message = "no paths were given to check; name files or folders, or leave `paths` out for the current folder"
        raise UsageError(message)
    arguments = ("check", "--output-format=json", *_arguments(**options), "--", *named)
    return Call(arguments, b"", options.get("cwd"))


def _fix_call(
    text: str, encoding: str, filename: StrPath | None, options: CheckOptions, *, unsafe: bool | None
) -> Call:
    # In this format the report, which goes to stderr, can be told from messages: each line of it is an object.
    arguments = ["check", "--fix", "--output-format=jsonl"]
    if filename is not None:
        arguments.append(f"--stdin-filename={os.fspath(filename)}")
    arguments += _switch("unsafe-fixes", is_on=unsafe)
    try:
        stdin = text.encode(encoding, "surrogatepass")
    except (UnicodeEncodeError, LookupError) as error:
        message = f"the text declares its encoding as {encoding}, which cannot write it: {error}; declare utf-8"
        raise UsageError(message) from error
    return Call((*arguments, *_arguments(**options), "-"), stdin, options.get("cwd"))


def _arguments(  # noqa: PLR0913 - each is an option
    *,
    python: StrPath | None = None,
    python_version: str | None = None,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    guesses: bool | None = None,
    runs: StrPath | Iterable[StrPath] = (),
    config: StrPath | Iterable[StrPath] = (),
    isolated: bool = False,
    cwd: StrPath | None = None,  # noqa: ARG001 - the program is run there, and not told
    options: Sequence[str] = (),
) -> list[str]:
    arguments = ["--quiet", "--color=never"]
    if python is not None:
        arguments.append(f"--python={os.fspath(python)}")
    if python_version is not None:
        arguments.append(f"--python-version={python_version}")
    if select is not None:
        # Also if there are none: not to say so would select all.
        arguments.append(f"--select={','.join(_listed(select))}")
    arguments += [f"--ignore={name}" for name in _listed(ignore)]
    arguments += _switch("guesses", is_on=guesses)
    arguments += [f"--runs={path}" for path in _listed(runs)]
    arguments += [f"--config={one}" for one in _listed(config)]
    if isolated:
        arguments.append("--isolated")
    return [*arguments, *options]


def _switch(name: str, *, is_on: bool | None) -> list[str]:
    if is_on is None:
        return []
    return [f"--{name}" if is_on else f"--no-{name}"]


def _listed(values: StrPath | Iterable[StrPath]) -> list[str]:
    if isinstance(values, (str, os.PathLike)):
        return [os.fspath(values)]
    return [os.fspath(value) for value in values]


def _declared_encoding(text: str) -> str:
    """Give the encoding that a text says it is in. The program gets the bytes of such a file, and decodes them."""
    lines = io.BytesIO(text.encode("utf-8", "surrogatepass"))
    try:
        encoding, _ = tokenize.detect_encoding(lines.readline)
    except SyntaxError:
        # No encoding that Python knows; what is to be said of that the program says.
        return "utf-8"
    # The byte order mark is in the text.
    return "utf-8" if encoding == "utf-8-sig" else encoding


def _report(ended: Ended) -> Report:
    if not ended.is_complete and not ended.stdout:
        raise UsageError("\n".join(ended.messages))
    report = Report.from_json(ended.stdout)
    if not ended.is_complete:
        raise IncompleteError(report, ended.messages)
    return report


def _fixed(ended: Ended, encoding: str) -> str:
    if not ended.is_complete:
        raise UsageError("\n".join(line for line in ended.messages if not line.startswith("{")))
    return ended.stdout.decode(encoding, "surrogatepass")
