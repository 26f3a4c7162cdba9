"""Records: what became of each repository, and the folder that keeps them."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from .errors import FleetError

if TYPE_CHECKING:
    from pathlib import Path

    from .plan import Task

VERSION = 1
"""The version of the form of records. It rises when a field changes its meaning; older records count no more then."""

OUTCOMES = {
    "ok": "checked, every file of it",
    "partial": "checked, but for files that the program could not read",
    "failed": "the program could not do it, and says why",
    "crashed": "the program ended in a way in which it never should",
    "timeout": "not done within the time limit",
    "memory": "more memory was wanted than the limit allows",
    "checkout": "the sources could not be had",
    "abandoned": "begun several times, and each time everything around it ended, too",
    "lost": "the machine or process that worked on it is gone; the next run does it again",
}
CHECKED = ("ok", "partial")
"""The outcomes with findings, or with the certainty that there are none."""


class Settings(NamedTuple):
    """What holds for all repositories of a run.

    ``work`` is a folder on the machine that does the work, ``limit`` is in seconds and ``memory`` in bytes, for one run
    of the program. ``program`` is its version, which must be the same everywhere.
    """

    work: str
    program: str
    arguments: tuple[str, ...] = ()
    fixes: str = "safe"
    environments: bool = False
    limit: float = 600.0
    memory: int = 4 * 2**30
    checkout_limit: float = 300.0
    environment_limit: float = 120.0
    is_cached: bool = True

    def key(self, task: Task) -> str:
        """Give what the findings follow from, as a hash. A record with another key is of no use any more.

        Limits have no part in it: with more time nothing changes for a repository that needed less.
        """
        parts = [VERSION, self.program, self.arguments, self.fixes, self.environments, task.source, task.commit]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


class Step(TypedDict):
    """What a part of the work took: seconds, seconds of all processors, and bytes at the peak."""

    wall: float
    cpu: float
    memory: int


def add(one: Step, other: Step) -> Step:
    """Give what two parts took together, one after the other: memory is that of the larger."""
    return {
        "wall": one["wall"] + other["wall"],
        "cpu": one["cpu"] + other["cpu"],
        "memory": max(one["memory"], other["memory"]),
    }


class Excerpt(TypedDict):
    """The source around a finding, from line ``first``, and a hash that is the same for copies of the code."""

    code_hash: str
    first: int
    text: str


class Record(TypedDict):
    """What became of a repository. All but ``steps``, ``host`` and ``tools`` is the same in every run that ends alike.

    ``report`` is the JSON report of the program, and ``excerpts`` has an entry for each of its findings.
    ``diff`` is what the fixes change, where bytes that are no UTF-8 are lone surrogates; ``fixed`` says what that
    repairs, as the report of the program does.
    """

    version: int
    id: str
    source: str
    commit: str | None
    date: str | None
    key: str
    outcome: str
    reason: str | None
    program: str
    environment: str
    report: dict[str, Any] | None
    excerpts: list[Excerpt]
    diff: str | None
    fixed: list[dict[str, Any]]
    steps: dict[str, Step]
    host: str
    tools: dict[str, str]


def empty(task: Task, settings: Settings, outcome: str, reason: str | None) -> Record:
    """Make the record of a repository of which nothing is known but how it ended."""
    return {
        "version": VERSION,
        "id": task.id,
        "source": task.source,
        "commit": task.commit,
        "date": None,
        "key": settings.key(task),
        "outcome": outcome,
        "reason": reason,
        "program": settings.program,
        "environment": "none",
        "report": None,
        "excerpts": [],
        "diff": None,
        "fixed": [],
        "steps": {},
        "host": "",
        "tools": {},
    }


class Results:
    """A folder with a record for each repository that is done.

    A record is a file that appears whole or not at all. How often a repository was begun is the length of another file,
    which goes when there is a record.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when something is put into it."""
        self.folder = folder

    def path(self, identity: str) -> Path:
        """Give the path of a repository's record. There are at most 256 folders of them."""
        return self.folder / "records" / identity[-2:] / f"{identity}.json"

    def get(self, identity: str) -> Record | None:
        """Read the record of a repository, if there is one of this version.

        Raises:
            FleetError: If the file cannot be read.
        """
        path = self.path(identity)
        try:
            record: Record = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            message = f"{path} cannot be read: {error}; delete it, and the next run does the repository again"
            raise FleetError(message) from None
        return record if isinstance(record, dict) and record.get("version") == VERSION else None

    def put(self, record: Record) -> None:
        """Keep a record, in place of an older one."""
        path = self.path(record["id"])
        path.parent.mkdir(parents=True, exist_ok=True)
        # One run writes here at a time, and what a killed one left under this name is written over.
        unfinished = path.with_suffix(".new")
        with unfinished.open("w", encoding="ascii") as file:
            json.dump(record, file, separators=(",", ":"))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        self._begun(record["id"]).unlink(missing_ok=True)

    def begin(self, identity: str) -> int:
        """Note that a repository is begun, and give how often it was begun before without coming to an end."""
        path = self._begun(identity)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            before = file.tell()
            file.write(b".")
        return before

    def _begun(self, identity: str) -> Path:
        return self.folder / "begun" / identity
