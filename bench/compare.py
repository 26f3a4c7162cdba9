#!/usr/bin/env python3
"""Compares what two builds say of the same trees: findings, grades, patches and reports, byte for byte.

compare.py OLD NEW TREE... [--python ENVIRONMENT] [--beside NAME]

In each tree both run `check` with all findings as JSON, and `check --diff` with all repairs. `--beside venv` takes the
environment of that name beside each tree, as a prepared corpus has it. What differs is shown as a unified diff, then the
CPU time of all runs of both and its ratio.

Exit status: 0 nothing differs, 1 something does, 2 a run could not be made.
"""

from __future__ import annotations

import argparse
import difflib
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

DONE = (0, 1, 2)
"""Exit statuses of a run that said something: nothing found, something, or not all could be looked at."""

RUNS = (
    ("--guesses", "--output-format", "json"),
    ("--diff", "--unsafe-fixes", "--guesses"),
)

SHOWN = 40
"""Lines of a difference that are shown."""


class Failed(Exception):
    """A run that did not do its job."""


@dataclass(frozen=True)
class Said:
    text: str
    status: int
    cpu_s: float


def spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(binary: Path, tree: Path, environment: Path | None, options: tuple[str, ...]) -> Said:
    command = [str(binary), "check", *options, "."]
    if environment is not None:
        command += ["--python", str(environment)]
    before = spent()
    ran = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    if ran.returncode not in DONE or (ran.returncode == 2 and not ran.stdout):
        raise Failed(f"{' '.join(command)} in {tree} ended with {ran.returncode}: {ran.stderr.strip()}")
    return Said(ran.stdout, ran.returncode, spent() - before)


def difference(old: Said, new: Said, name: str) -> list[str]:
    lines = list(
        difflib.unified_diff(
            old.text.splitlines(), new.text.splitlines(), f"{name} (old)", f"{name} (new)", "", "", 1, ""
        )
    )
    if old.status != new.status:
        lines.append(f"{name}: ended with {old.status}, now with {new.status}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("trees", type=Path, nargs="+")
    parser.add_argument("--python", type=Path, help="the environment of all trees")
    parser.add_argument("--beside", help="the name of each tree's environment, beside the tree")
    options = parser.parse_args()
    old, new = options.old.resolve(), options.new.resolve()
    cpu = {old: 0.0, new: 0.0}
    differing = 0
    for tree in options.trees:
        environment = tree.resolve().parent / options.beside if options.beside else options.python
        environment = environment.resolve() if environment else None
        for arguments in RUNS:
            try:
                said = {binary: run(binary, tree, environment, arguments) for binary in (old, new)}
            except Failed as failure:
                print(failure, file=sys.stderr)
                return 2
            for binary, one in said.items():
                cpu[binary] += one.cpu_s
            lines = difference(said[old], said[new], f"{tree} {' '.join(arguments)}")
            differing += bool(lines)
            print("\n".join(lines[:SHOWN]), end="\n" if lines else "")
    runs = len(options.trees) * len(RUNS)
    print(f"{runs} runs, {differing} differ; CPU {cpu[new] / max(cpu[old], 1e-9):.2f} × of the old")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
