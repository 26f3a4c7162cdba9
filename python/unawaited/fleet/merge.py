"""Makes tables of many records: Parquet files and one DuckDB database.

``repositories`` and ``findings`` say what was found. They are in order of their keys and hold nothing that differs from
one run to the next, so two runs that found the same give the same bytes. What does differ is in ``timings``.
"""

from __future__ import annotations

import base64
import importlib
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import FleetError
from .record import Record, Results, Step, add

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .plan import Task

DATABASE = "fleet.duckdb"

TABLES = {
    "repositories": {
        "id": "VARCHAR",
        "source": "VARCHAR",
        "wanted": "VARCHAR",
        "commit": "VARCHAR",
        "commit_date": "VARCHAR",
        "outcome": "VARCHAR",
        "reason": "VARCHAR",
        "program": "VARCHAR",
        "environment": "VARCHAR",
        "files_read": "BIGINT",
        "findings": "BIGINT",
        "guesses": "BIGINT",
        "syntax_errors": "BIGINT",
        "diff": "BLOB",
        "fixed": "STRUCT(rule VARCHAR, path VARCHAR, message VARCHAR, grade VARCHAR)[]",
    },
    "findings": {
        "repository": "VARCHAR",
        "number": "BIGINT",
        "rule": "VARCHAR",
        "grade": "VARCHAR",
        "severity": "VARCHAR",
        "path": "VARCHAR",
        "cell": "BIGINT",
        "line": "BIGINT",
        "column": "BIGINT",
        "end_line": "BIGINT",
        "end_column": "BIGINT",
        "scope": "VARCHAR",
        "message": "VARCHAR",
        "evidence": "STRUCT(kind VARCHAR, text VARCHAR)[]",
        "fix": "VARCHAR",
        "fingerprint": "VARCHAR",
        "code_hash": "VARCHAR",
        "first_line": "BIGINT",
        "source_text": "VARCHAR",
    },
    "timings": {
        "repository": "VARCHAR",
        "host": "VARCHAR",
        "python": "VARCHAR",
        "git": "VARCHAR",
        **{
            f"{step}_{part}": kind
            for step in ("total", "checkout", "environment", "check", "diff")
            for part, kind in (("wall", "DOUBLE"), ("cpu", "DOUBLE"), ("memory", "BIGINT"))
        },
    },
}
"""The columns of each table and their types. Wall and cpu are seconds, memory is bytes; lines count from 1."""


class Merged(NamedTuple):
    """How many rows each table has, and how many repositories of the plan have no record."""

    rows: dict[str, int]
    missing: int


def merge(tasks: Sequence[Task], results: Sequence[Results], folder: Path) -> Merged:
    """Write the tables of a plan's records into a folder.

    Where several results have a repository, the first counts that did not lose it. One that none has is in the table
    with the outcome ``missing``.

    Raises:
        FleetError: If DuckDB is not installed, a record cannot be read, or the folder cannot be written.
    """
    duckdb = load_duckdb()
    rows = dict.fromkeys(TABLES, 0)
    missing = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as name:
            unfinished = Path(name)
            files = {table: (unfinished / f"{table}.jsonl").open("w", encoding="ascii") for table in TABLES}
            try:
                for task in sorted(tasks, key=lambda task: task.id):
                    record = _record(task, results)
                    missing += record is None
                    for table, row in _rows(task, record):
                        files[table].write(json.dumps(row) + "\n")
                        rows[table] += 1
            finally:
                for file in files.values():
                    file.close()
            _load(duckdb, unfinished)
            for made in [*(f"{table}.parquet" for table in TABLES), DATABASE]:
                (unfinished / made).replace(folder / made)
    except OSError as error:
        message = f"{folder} cannot be written: {error.strerror or error}"
        raise FleetError(message) from None
    return Merged(rows, missing)


def load_duckdb() -> Any:  # noqa: ANN401 - the base package is typed and tested where DuckDB is not installed
    """Give the module of DuckDB.

    Raises:
        FleetError: If it is not installed.
    """
    try:
        return importlib.import_module("duckdb")
    except ImportError as error:
        message = f"this needs DuckDB, which cannot be imported ({error}); pip install 'unawaited[fleet]'"
        raise FleetError(message) from None


def _record(task: Task, results: Sequence[Results]) -> Record | None:
    found = None
    for result in results:
        record = result.get(task.id)
        if record is not None and record["outcome"] != "lost":
            return record
        found = found or record
    return found


def _load(duckdb: Any, folder: Path) -> None:  # noqa: ANN401 - see load_duckdb
    # One thread, so that the order of rows and with it every byte is that of the lines.
    with duckdb.connect(str(folder / DATABASE), config={"threads": 1}) as connection:
        for table, columns in TABLES.items():
            read = {name: "VARCHAR" if kind == "BLOB" else kind for name, kind in columns.items()}
            chosen = ", ".join(
                f'from_base64("{name}") AS "{name}"' if kind == "BLOB" else f'"{name}"'
                for name, kind in columns.items()
            )
            connection.execute(
                f"CREATE TABLE {table} AS SELECT {chosen} FROM "  # noqa: S608 - all names are from TABLES
                "read_json(?, format = 'newline_delimited', maximum_object_size = 1073741824, columns = ?)",
                [str(folder / f"{table}.jsonl"), read],
            )
            connection.execute(
                f"COPY {table} TO ? (FORMAT parquet, COMPRESSION zstd)", [str(folder / f"{table}.parquet")]
            )


def _rows(task: Task, record: Record | None) -> Iterator[tuple[str, dict[str, Any]]]:
    report = record["report"] if record else None
    yield (
        "repositories",
        {
            "id": task.id,
            "source": task.source,
            "wanted": task.commit,
            "commit": record["commit"] if record else None,
            "commit_date": record["date"] if record else None,
            "outcome": record["outcome"] if record else "missing",
            "reason": _valid(record["reason"]) if record else None,
            "program": record["program"] if record else None,
            "environment": _valid(record["environment"]) if record else None,
            "files_read": report["files_read"] if report else None,
            "findings": len(report["findings"]) if report else None,
            "guesses": report["guesses"] if report else None,
            "syntax_errors": len(report["syntax_errors"]) if report else None,
            "diff": _bytes(record["diff"]) if record else None,
            "fixed": [_fixed(fix) for fix in record["fixed"]] if record else [],
        },
    )
    if record is None:
        return
    if report:
        for number, (finding, excerpt) in enumerate(zip(report["findings"], record["excerpts"]), 1):
            yield (
                "findings",
                {
                    "repository": task.id,
                    "number": number,
                    "rule": finding["rule"],
                    "grade": finding["applicability"],
                    "severity": finding["severity"],
                    "path": _valid(finding["path"]),
                    "cell": finding["start"].get("cell"),
                    "line": finding["start"]["line"],
                    "column": finding["start"]["column"],
                    "end_line": finding["end"]["line"],
                    "end_column": finding["end"]["column"],
                    "scope": finding["scope"],
                    "message": finding["message"],
                    "evidence": [{"kind": item["kind"], "text": item["text"]} for item in finding["evidence"]],
                    "fix": finding["fix"]["title"] if finding["fix"] else None,
                    "fingerprint": finding["fingerprint"],
                    "code_hash": excerpt["code_hash"],
                    "first_line": excerpt["first"],
                    "source_text": excerpt["text"],
                },
            )
    yield (
        "timings",
        {
            "repository": task.id,
            "host": record["host"],
            "python": record["tools"].get("python"),
            "git": record["tools"].get("git"),
            **_flat("total", _total(record["steps"])),
            **{name: value for step, took in record["steps"].items() for name, value in _flat(step, took).items()},
        },
    )


def _fixed(fix: dict[str, Any]) -> dict[str, Any]:
    return {
        "rule": fix["rule"],
        "path": _valid(fix["path"]),
        "message": fix["message"],
        "grade": fix["applicability"],
    }


def _flat(name: str, step: Step) -> dict[str, Any]:
    return {f"{name}_wall": step["wall"], f"{name}_cpu": step["cpu"], f"{name}_memory": step["memory"]}


def _total(steps: dict[str, Step]) -> Step:
    total: Step = {"wall": 0.0, "cpu": 0.0, "memory": 0}
    for step in steps.values():
        total = add(total, step)
    return total


def _valid(text: str | None) -> str | None:
    """Give a text that every reader takes: DuckDB takes no lone surrogates."""
    return None if text is None else text.encode(errors="replace").decode()


def _bytes(diff: str | None) -> str | None:
    return None if diff is None else base64.b64encode(diff.encode(errors="surrogateescape")).decode()
