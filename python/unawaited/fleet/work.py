"""The unit of work: one repository, from the checkout to its record. Every engine calls this and nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import signal
import socket
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from unawaited._program import find
from unawaited.errors import ProgramNotFound

from . import checkout, environment, process
from .errors import FleetError
from .record import Excerpt, Record, Settings, empty
from .scratch import scratch, sweep

if TYPE_CHECKING:
    from .plan import Task

REPORT_VERSION = 1
FIXED: dict[str, tuple[str, ...]] = {"none": (), "safe": ("safe",), "unsafe": ("safe", "unsafe")}
"""For each of the settings which grades are in the diff."""
OWN_VARIABLES = ("UNAWAITED_", "VIRTUAL_ENV", "CONDA_PREFIX")
AROUND = 3
"""How many lines above and below a finding are kept, and make two places copies of each other if they are equal."""
LONGEST_EXCERPT = 24
LONGEST_LINE = 300


@lru_cache(maxsize=1)
def program_version(program: str) -> str:
    """Give the version of the program at a path.

    Raises:
        FleetError: If it cannot be started, or is another program.
    """
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        message = f"{program} cannot be started: {error}"
        raise FleetError(message) from None
    name, _, version = answer.stdout.strip().partition(" ")
    if answer.returncode or name != "unawaited" or not version:
        message = f"{program} is not the program `unawaited`; set UNAWAITED_PROGRAM to the path of that"
        raise FleetError(message)
    return version


def scratch_folder(settings: Settings) -> Path:
    """Give the folder in which each repository has one of its own while it is worked on."""
    return Path(settings.work) / "scratch"


def work(task: Task, settings: Settings) -> Record:
    """Check one repository. Whatever is wrong with it, or happens to it, is in the record."""
    folder = scratch_folder(settings)
    record = empty(task, settings, "failed", None)
    record["host"] = socket.gethostname()
    try:
        _sweep_once(folder)
        program = find()
        version = program_version(program)
        if version == settings.program:
            with scratch(folder) as own:
                _check(program, task, settings, own, record)
        else:
            record["outcome"] = "lost"
            record["reason"] = f"the program is {version} here and {settings.program} where the fleet is run from"
    except (FleetError, ProgramNotFound) as error:
        record["outcome"], record["reason"] = "lost", str(error)
    except OSError as error:
        # Of this machine and not of the repository: its disk is full, say. Another run may have more luck.
        record["outcome"], record["reason"] = "lost", f"{error.strerror}: {error.filename}"
    return record


@lru_cache(maxsize=1)
def _sweep_once(folder: Path) -> None:
    sweep(folder)


@lru_cache(maxsize=1)
def _tools() -> dict[str, str]:
    git = shutil.which("git")
    answer = subprocess.run([git, "--version"], capture_output=True, text=True, check=False) if git else None
    return {"python": platform.python_version(), "git": answer.stdout.split()[2] if answer else "none"}


def _check(program: str, task: Task, settings: Settings, own: Path, record: Record) -> None:
    record["tools"] = _tools()
    try:
        sources = checkout.checkout(task, settings, own)
    except checkout.CheckoutError as error:
        record["outcome"], record["reason"] = "checkout", str(error)
        return
    record["steps"]["checkout"] = sources.step
    record["commit"], record["date"] = sources.commit, sources.date
    surroundings = environment.prepare(sources.folder, settings, own)
    record["environment"] = surroundings.state
    if surroundings.step:
        record["steps"]["environment"] = surroundings.step
    checker = _Checker(program, surroundings.folder, sources.folder, settings, own)
    ended = checker.run()
    record["steps"]["check"] = ended.step
    _judge(ended, checker, record)
    report = record["report"]
    if report is None:
        return
    record["excerpts"] = [_excerpt(sources.folder, finding) for finding in report["findings"]]
    if any(finding["fix"] and finding["applicability"] in FIXED[settings.fixes] for finding in report["findings"]):
        _diff(checker, record)


class _Checker(NamedTuple):
    """Runs the program over the sources of a repository."""

    program: str
    environment: Path
    sources: Path
    settings: Settings
    scratch: Path

    def run(self, *options: str) -> process.Ended:
        command = [self.program, "check", "--output-format=json", "--quiet", "--no-cache"]
        if not any(argument.partition("=")[0] == "--python" for argument in self.settings.arguments):
            command += ["--python", str(self.environment)]
        ended = process.run(
            [*command, *self.settings.arguments, *options],
            process.Limits(self.settings.limit, self.settings.memory),
            scratch=self.scratch,
            folder=self.sources,
            # Settings of this machine's own must not change what is found.
            variables={name: value for name, value in os.environ.items() if not name.startswith(OWN_VARIABLES)},
        )
        return ended._replace(errors=ended.errors.replace(str(self.sources), "."))

    def report(self, ended: process.Ended) -> dict[str, Any] | None:
        """Give the report that the program wrote, if it did.

        Paths into the environment begin with ``site-packages``: where that was for a while is different every time.
        """
        packages = json.dumps(str(environment.packages(self.environment)))[1:-1]
        return _report(ended.output.replace(packages.encode(), b"site-packages"))


def _diff(checker: _Checker, record: Record) -> None:
    unsafe = "--unsafe-fixes" if checker.settings.fixes == "unsafe" else "--no-unsafe-fixes"
    told = checker.scratch / "fixed.json"
    ended = checker.run("--diff", unsafe, "--output-file", str(told))
    record["steps"]["diff"] = ended.step
    report = _report(told.read_bytes()) if told.is_file() else None
    if ended.stopped or ended.status not in (0, 1, 2) or report is None:
        why = f"there is no diff: {_told(ended, checker.settings)}"
        record["reason"] = f"{record['reason']}\n{why}" if record["reason"] else why
    else:
        record["diff"] = ended.output.decode(errors="surrogateescape") or None
        record["fixed"] = report["fixed"]


def _judge(ended: process.Ended, checker: _Checker, record: Record) -> None:
    record["reason"] = _told(ended, checker.settings)
    if ended.stopped:
        record["outcome"] = ended.stopped
    elif ended.status not in (0, 1, 2):
        record["outcome"] = "crashed"
    else:
        report = checker.report(ended)
        record["report"] = report
        if report is None:
            record["outcome"], record["reason"] = "failed", record["reason"] or "it wrote no report"
        else:
            record["outcome"] = "partial" if ended.status == 2 else "ok"  # noqa: PLR2004 - docs/usage.md names it


def _report(output: bytes) -> dict[str, Any] | None:
    try:
        report = json.loads(output)
    except ValueError:
        return None
    is_known = isinstance(report, dict) and report.get("version") == REPORT_VERSION
    return report if is_known else None


def _told(ended: process.Ended, settings: Settings) -> str | None:
    if ended.stopped == "timeout":
        return f"not done after {settings.limit:g} s"
    if ended.stopped == "memory":
        return f"it took more than {settings.memory // 2**20} MiB"
    if ended.status < 0:
        return f"ended by {_signal(-ended.status)}" + (f": {ended.errors}" if ended.errors else "")
    if ended.status > 2:  # noqa: PLR2004 - docs/usage.md names what is no crash
        return f"exit status {ended.status}" + (f": {ended.errors}" if ended.errors else "")
    return ended.errors or None if ended.status else None


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _excerpt(folder: Path, finding: dict[str, Any]) -> Excerpt:
    """Give the source around a finding.

    What makes it a copy of another is the rule, what the program's fingerprint is of, and the lines around it but for
    their indentation. The fingerprint alone would do for one project; over many, short places in ``main`` are equal by
    chance.
    """
    start, end = finding["start"], finding["end"]
    first, lines = 1, []
    if "cell" not in start:
        try:
            text = (folder / finding["path"]).read_bytes().decode(errors="replace")
        except OSError:
            text = ""
        first = max(1, start["line"] - AROUND)
        last = min(end["line"] + AROUND, first + LONGEST_EXCERPT - 1)
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[first - 1 : last]
    parts = [finding["rule"], finding["fingerprint"].partition(":")[0], *(line.strip() for line in lines)]
    return {
        "code_hash": hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16],
        "first": first,
        "text": "\n".join(line[:LONGEST_LINE] for line in lines),
    }
