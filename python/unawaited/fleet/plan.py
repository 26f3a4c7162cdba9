"""Plans: which repositories a fleet has, under which names, and in which shard each one is."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, NamedTuple

from .errors import FleetError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+|[\w.-]+@[\w.-]+:\S+", re.IGNORECASE)
"""A URL, or the short form of ssh: ``git@host:path``."""
PASSWORD = re.compile(r"[a-z][a-z0-9+.-]*://[^/@]*:[^/@]*@", re.IGNORECASE)
COMMIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")
SUFFIXED = re.compile(r"(?P<source>.+)@(?P<commit>[^@:]+)")
SHARD = re.compile(r"(?P<number>\d+)/(?P<parts>\d+)")


class Task(NamedTuple):
    """One repository at one commit.

    ``id`` is a readable name with a hash of source and commit, fit for file names. ``commit`` is a hash, a branch or a
    tag; None is the remote's default branch, or a local folder as it stands. ``shard`` is a number from the source
    alone, so that all commits of a repository are in one shard and share what was fetched.
    """

    id: str
    source: str
    commit: str | None
    shard: int

    @property
    def is_in_place(self) -> bool:
        """Whether the task is a local folder that is checked where it is."""
        return self.commit is None and not ADDRESS.fullmatch(self.source)


class Shard(NamedTuple):
    """The part ``number`` (from 1) of ``parts`` of a plan."""

    number: int
    parts: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read ``3/20``.

        Raises:
            FleetError: If it has another form, or names a part that there is not.
        """
        match = SHARD.fullmatch(text)
        shard = cls(int(match["number"]), int(match["parts"])) if match else cls(0, 0)
        if not 1 <= shard.number <= shard.parts:
            message = f"{text!r} is no shard; write a part and the number of parts, such as 3/20"
            raise FleetError(message)
        return shard

    def holds(self, task: Task) -> bool:
        """Whether the task is in this part."""
        return task.shard % self.parts == self.number - 1


def task_of(source: str, commit: str | None) -> Task:
    """Make the task of a source and a commit; the same two always give the same task."""
    digest = hashlib.sha256(f"{source}\n{commit or ''}".encode()).hexdigest()
    parts = [part for part in re.split(r"[/:]+", source.removesuffix(".git")) if part]
    name = re.sub(r"[^A-Za-z0-9_.-]+", "-", "-".join(parts[-2:])).strip("-.")[-60:] or "repository"
    shard = int(hashlib.sha256(source.encode()).hexdigest()[:8], 16)
    return Task(f"{name}-{digest[:12]}", source, commit, shard)


def read_lists(paths: Iterable[Path]) -> list[Task]:
    """Read lists of repositories, and give their tasks in order of id, each once.

    A line is a path, a URL, or one of these with ``@commit``; or a JSON object with ``source`` and perhaps ``commit``.
    Empty lines and those that begin with ``#`` say nothing. Relative paths count from the folder of their list.

    Raises:
        FleetError: If a list cannot be read, or a line is none of these.
    """
    tasks: dict[str, Task] = {}
    for path in paths:
        for number, line in enumerate(_lines(path), 1):
            text = line.strip()
            if text and not text.startswith("#"):
                try:
                    task = _task_of_line(text, path.parent)
                except ValueError as error:
                    message = f"{path}:{number}: {error}"
                    raise FleetError(message) from None
                tasks[task.id] = task
    return [tasks[key] for key in sorted(tasks)]


def write(tasks: Sequence[Task], path: Path) -> None:
    """Write a plan: a JSON object in each line, with the fields of a task."""
    path.write_text("".join(json.dumps(task._asdict()) + "\n" for task in tasks), encoding="utf-8")


def read(path: Path) -> list[Task]:
    """Read a plan.

    Raises:
        FleetError: If it cannot be read, or a line is no task of a plan.
    """
    tasks = []
    for number, line in enumerate(_lines(path), 1):
        try:
            entry = json.loads(line)
            task = task_of(entry["source"], entry["commit"])
        except (ValueError, TypeError, KeyError, AttributeError):
            task = None
        if task is None or task._asdict() != entry:
            message = f"{path}:{number}: this is no line of a plan; write one with `python -m unawaited fleet plan`"
            raise FleetError(message)
        tasks.append(task)
    return tasks


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8") as file:
            yield from file
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}"
        raise FleetError(message) from None
    except UnicodeDecodeError:
        message = f"{path} is not UTF-8; save it as UTF-8"
        raise FleetError(message) from None


def _task_of_line(text: str, folder: Path) -> Task:
    if text.startswith("{"):
        source, commit = _entry(text)
    else:
        match = SUFFIXED.fullmatch(text)
        # A path may have an @ in it, and `git@host:path` does; what follows the last one is a commit where it can be.
        is_suffixed = match and COMMIT.fullmatch(match["commit"]) and not (folder / text).exists()
        if match and is_suffixed and not _is_user(match):
            source, commit = match["source"], match["commit"]
        else:
            source, commit = text, None
    if commit is not None and not COMMIT.fullmatch(commit):
        message = f"{commit!r} names no commit"
        raise ValueError(message)
    if PASSWORD.match(source):
        message = (
            "the URL has a password in it, which would come to stand in every result; let git's credentials have it"
        )
        raise ValueError(message)
    if ADDRESS.fullmatch(source):
        return task_of(source, commit)
    local = (folder / source).resolve()
    if not local.is_dir():
        message = f"{source} is neither a URL nor a folder"
        raise ValueError(message)
    return task_of(str(local), commit)


def _is_user(match: re.Match[str]) -> bool:
    """Whether the @ stands behind the user of a URL and not before a commit, as in ``ssh://git@host/path``."""
    return "://" in match.string and "/" not in match["source"].split("://", 1)[-1]


def _entry(text: str) -> tuple[str, str | None]:
    try:
        entry = json.loads(text)
    except ValueError as error:
        message = f"this is no JSON: {error}"
        raise ValueError(message) from None
    source, commit = entry.get("source"), entry.get("commit")
    if not isinstance(source, str) or not (commit is None or isinstance(commit, str)):
        message = "an object needs `source`, a string, and may have `commit`, another"
        raise ValueError(message)
    return source, commit
