#!/usr/bin/env python3
"""Precision over public repositories as they stand, from findings that readers have judged.

precision.py TREES --binary target/release/unawaited [--flags '--python EMPTY_VENV'] [--out DIR]

TREES/owner+name holds the files of each repository of `repositories.toml` at its commit, for example by
`git archive COMMIT | tar -x`. The tool is run in each as `BINARY check --output-format json FLAGS .`; with `--out` what
it prints is kept in DIR, and what is there already is not run again. A finding has the verdict of its repository, path
and line in `judged.jsonl`; those without one are listed, and written to DIR/unjudged.jsonl.

Precision is right / (right + wrong). `task-dropped` is left out: what it says is true wherever it was read.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GRADES = ("safe", "unsafe", "guess", "display")
VERDICTS = ("right", "part", "harmless", "wrong", "unjudged")
Row = dict[str, Any]


def run(binary: Path, flags: list[str], tree: Path, kept: Path | None) -> Row:
    """What the tool says of a tree, from an earlier run if one was kept."""
    if kept and kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    command = [str(binary), "check", "--output-format", "json", *flags, "."]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
    if done.returncode not in (0, 1, 2) or not done.stdout.startswith("{"):
        raise SystemExit(f"{tree}: exit status {done.returncode}: {done.stderr.strip()[-300:]}")
    if kept:
        kept.write_text(done.stdout, encoding="utf-8")
    return json.loads(done.stdout)


def rows_of(document: Row, repository: Row, tree: Path) -> list[Row]:
    """The findings of a run in the form of `judged.jsonl`, without verdicts."""
    rows = []
    for finding in document["findings"]:
        if finding["rule"] == "task-dropped":
            continue
        path = finding["path"].removeprefix(f"{tree.absolute()}/").removeprefix("./")
        start = finding["start"]
        row = {"repo": repository["name"], "commit": repository["commit"], "path": path}
        row |= {key: start[key] for key in ("cell", "line", "column") if key in start}
        row |= {"rule": finding["rule"], "grade": finding["applicability"]}
        row["text"] = "" if "cell" in start else line_of(tree / path, start["line"])
        rows.append(row | {"verdict": "", "kind": ""})
    return rows


def line_of(file: Path, line: int) -> str:
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    return lines[line - 1].strip()[:160] if line <= len(lines) else ""


def place(row: Row) -> tuple[Any, ...]:
    return row["repo"], row["path"], row.get("cell"), row["line"]


def table(rows: list[Row], key: str, values: list[str]) -> None:
    print("|", " | ".join([key, *VERDICTS, "precision"]), "|")
    print("|" + " --- |" * (len(VERDICTS) + 2))
    for value in values:
        counts = Counter(row["verdict"] or "unjudged" for row in rows if row[key] == value)
        decided = counts["right"] + counts["wrong"]
        precision = f"{100 * counts['right'] / decided:.0f} %" if decided else "–"
        print("|", " | ".join([value, *(str(counts[verdict]) for verdict in VERDICTS), precision]), "|")
    print()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", type=Path)
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--flags", default="")
    parser.add_argument("--out", type=Path)
    opts = parser.parse_args()
    if opts.out:
        opts.out.mkdir(parents=True, exist_ok=True)
    with (HERE / "repositories.toml").open("rb") as file:
        repositories = tomllib.load(file)["repository"]
    judged = [json.loads(line) for line in (HERE / "judged.jsonl").read_text(encoding="utf-8").splitlines()]
    verdicts: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in judged:
        verdicts[place(row)].append(row)
    rows: list[Row] = []
    for repository in repositories:
        folder = repository["name"].replace("/", "+")
        if not (opts.trees / folder).is_dir():
            print(f"{repository['name']}: no tree; left out", file=sys.stderr)
            continue
        kept = opts.out / f"{folder}.json" if opts.out else None
        document = run(opts.binary.absolute(), shlex.split(opts.flags), opts.trees / folder, kept)
        rows += rows_of(document, repository, opts.trees / folder)
    for row in rows:
        if known := verdicts.get(place(row)):
            best = max(known, key=lambda other: (other["column"] == row["column"], other["rule"] == row["rule"]))
            row["verdict"], row["kind"] = best["verdict"], best["kind"]
    table(rows, "grade", [grade for grade in GRADES if any(row["grade"] == grade for row in rows)])
    table(rows, "rule", sorted({row["rule"] for row in rows}))
    reported = {place(row) for row in rows}
    for row in judged:
        if row["verdict"] in ("right", "part") and place(row) not in reported:
            print(f"not found: {row['repo']} {row['path']}:{row['line']} ({row['verdict']}, {row['kind']}): {row['text']}")
    unjudged = [row for row in rows if not row["verdict"]]
    for row in unjudged:
        print(f"unjudged: {row['repo']} {row['path']}:{row['line']} {row['rule']}: {row['text']}")
    if opts.out:
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in unjudged)
        (opts.out / "unjudged.jsonl").write_text(lines, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
