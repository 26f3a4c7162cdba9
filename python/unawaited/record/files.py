"""Records as files: reading, writing, merging, and what two of them have differently."""

from __future__ import annotations

import json
import os
from collections import defaultdict, deque
from dataclasses import asdict, dataclass, fields, replace
from typing import Iterable

from unawaited.errors import UnawaitedError

from .facts import DROPPED_KINDS, Dropped, Fact, Gave, Place, Record

VERSION = 1
HEADER = "unawaited_record"


class RecordError(UnawaitedError, ValueError):
    """A file is no record, or one that cannot be read, written or merged. The message says where, and what to do."""


@dataclass(frozen=True)
class Comparison:
    """What two records say differently of what was dropped.

    Attributes:
        new: Dropped in the later run only.
        gone: Dropped in the earlier run only; the place may just not have run in the later one.
        same: Dropped in both, as the later one has it.
    """

    new: tuple[Dropped, ...]
    gone: tuple[Dropped, ...]
    same: tuple[Dropped, ...]


def read(path: str | os.PathLike[str]) -> Record:
    """Read a record.

    Raises:
        RecordError: If it cannot be read, is no record, or has another version.
    """
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except OSError as error:
        message = f"{os.fspath(path)}: cannot be read: {error.strerror}"
        raise RecordError(message) from error
    except UnicodeDecodeError as error:
        message = f"{os.fspath(path)}: is not UTF-8, so it is no record"
        raise RecordError(message) from error
    entries = [(number, _object(path, number, line)) for number, line in enumerate(lines, 1) if line.strip()]
    header, rest = (entries[0][1], entries[1:]) if entries else ({}, [])
    if HEADER not in header:
        message = f'{os.fspath(path)}:1: is no record: its first line has no "{HEADER}"'
        raise RecordError(message)
    if header[HEADER] != VERSION:
        message = (
            f"{os.fspath(path)}:1: is a record of version {header[HEADER]}, and this reads version {VERSION}; "
            "record the run again with this version of unawaited"
        )
        raise RecordError(message)
    number = 1
    try:
        python, root = _text(header["python"]), _text(header["root"])
        facts: list[Fact] = []
        for number, entry in rest:  # noqa: B007 - the error tells it
            facts += _facts(entry)
    except (KeyError, TypeError, ValueError) as error:
        message = f"{os.fspath(path)}:{number}: is not as a record has it ({error}); record the run again"
        raise RecordError(message) from error
    return Record(python, root, tuple(facts))


def write(record: Record, path: str | os.PathLike[str]) -> None:
    """Write a record, whole or not at all.

    Raises:
        RecordError: If the file cannot be written.
    """
    header = {HEADER: VERSION, "python": record.python, "root": record.root}
    text = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in [header, *map(_entry, record.facts)])
    unfinished = f"{os.fspath(path)}.{os.getpid()}.new"
    try:
        # What a program left half of a pair of surrogates in a name is written as `?`: a record is always UTF-8.
        with open(unfinished, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        os.replace(unfinished, path)
    except OSError as error:
        message = f"{os.fspath(path)}: cannot be written: {error.strerror}; name a file in a folder that exists"
        raise RecordError(message) from error


def merge(records: Iterable[Record]) -> Record:
    """Make one record of several of the same root: counts are added up.

    Raises:
        RecordError: If there is none, or if their roots differ.
    """
    every = list(records)
    roots = sorted({record.root for record in every})
    if len(roots) != 1:
        message = f"records of one root can be merged, and these are of {', '.join(roots) or 'none'}"
        raise RecordError(message)
    versions = sorted({record.python for record in every})
    return Record(", ".join(versions), roots[0], together(fact for record in every for fact in record.facts))


def together(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Give each place's facts once, in the order of places, with their counts added up."""
    dropped: dict[tuple[str, Place, str], int] = defaultdict(int)
    gave: dict[Place, Gave] = {}
    for fact in facts:
        if isinstance(fact, Dropped):
            dropped[fact.what, fact.place, fact.callee] += fact.count
        else:
            known = gave.get(fact.place, replace(fact, awaitable=0, plain=0, coroutine=0))
            gave[fact.place] = Gave(
                fact.place,
                fact.callee if fact.callee == known.callee else None,
                known.awaitable + fact.awaitable,
                known.plain + fact.plain,
                known.coroutine + fact.coroutine,
            )
    every: list[Fact] = [Dropped(what, place, callee, count) for (what, place, callee), count in dropped.items()]
    every += gave.values()
    return tuple(sorted(every, key=_order))


def compare(before: Record, after: Record) -> Comparison:
    """Tell what was dropped in one run and not in the other.

    What is alike is the same wherever its line has moved to within its function: the text of the line, the function
    around it and what was called say so.
    """
    waiting: dict[object, deque[Dropped]] = defaultdict(deque)
    for fact in before.dropped:
        waiting[_likeness(fact)].append(fact)
    new, same = [], []
    for fact in after.dropped:
        alike = waiting[_likeness(fact)]
        if alike:
            alike.popleft()
            same.append(fact)
        else:
            new.append(fact)
    gone = sorted((fact for alike in waiting.values() for fact in alike), key=_order)
    return Comparison(tuple(new), tuple(gone), tuple(same))


def _likeness(fact: Dropped) -> object:
    return fact.what, fact.place.path, fact.place.inside, fact.place.text, fact.callee


def _order(fact: Fact) -> tuple[str, int, int, str, str]:
    place = fact.place
    kind = fact.what if isinstance(fact, Dropped) else "gave"
    column = -1 if place.column is None else place.column
    return (
        place.path,
        place.line,
        column,
        f"{kind} {place.end_line} {place.end_column}",
        f"{place.sha256} {fact.callee}",
    )


def _entry(fact: Fact) -> dict[str, object]:
    place = asdict(fact.place)
    if isinstance(fact, Dropped):
        return {"fact": "dropped", "what": fact.what, **place, "callee": fact.callee, "count": fact.count}
    gave = {"awaitable": fact.awaitable, "plain": fact.plain, "coroutine": fact.coroutine}
    return {"fact": "gave", **place, "callee": fact.callee, **gave}


def _object(path: str | os.PathLike[str], number: int, line: str) -> dict[str, object]:
    try:
        value = json.loads(line)
    except ValueError as error:
        message = f"{os.fspath(path)}:{number}: is no JSON ({error}), so this is no record, or one that was cut off"
        raise RecordError(message) from error
    if not isinstance(value, dict):
        message = f"{os.fspath(path)}:{number}: is no JSON object, so this is no record"
        raise RecordError(message)
    return value


def _facts(entry: dict[str, object]) -> list[Fact]:
    """Give the fact of a line, or none: kinds of facts that are not known are passed over."""
    kind = entry.get("fact")
    if kind == "dropped" and entry["what"] in DROPPED_KINDS:
        return [Dropped(_text(entry["what"]), _place(entry), _text(entry["callee"]), _count(entry["count"]))]
    if kind == "gave":
        callee = None if entry["callee"] is None else _text(entry["callee"])
        counts = _count(entry["awaitable"]), _count(entry["plain"]), _count(entry.get("coroutine", 0))
        return [Gave(_place(entry), callee, *counts)]
    return []


def _place(entry: dict[str, object]) -> Place:
    values = {field.name: entry[field.name] for field in fields(Place)}
    for name, value in values.items():
        wanted = int if name.endswith(("line", "column")) else str
        is_left_out = value is None and name in ("column", "end_line", "end_column", "inside")
        if not is_left_out and (not isinstance(value, wanted) or isinstance(value, bool)):
            message = f'"{name}" is {value!r}'
            raise ValueError(message)
    return Place(**values)  # type: ignore[arg-type] # what the loop above has looked at


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = f"{value!r} is no text"
        raise TypeError(message)
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = f"{value!r} is no count"
        raise ValueError(message)
    return value
