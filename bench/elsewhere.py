#!/usr/bin/env python3
"""Counts what repairs change for type checking in files that they do not edit.

elsewhere.py target/release/unawaited TY BENCH [PACKAGE ...]

On a copy of each tree of a prepared corpus `ty check` runs before and after `unawaited check --fix --unsafe-fixes --guesses`. Diagnostics of files
that no repair edited, which are there only before or only after, are counted and shown.
"""

import argparse
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

TREES = ("mutated", "pristine")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("unawaited", help="the built binary")
    parser.add_argument("ty", help="the type checker")
    parser.add_argument("bench", type=Path, help="the folder with the prepared corpus: <bench>/open/<package>")
    parser.add_argument("packages", nargs="*", help="default: all")
    arguments = parser.parse_args()
    corpus = arguments.bench.resolve() / "open"
    names = arguments.packages or sorted(path.parent.name for path in corpus.glob(f"*/{TREES[0]}"))
    unawaited, ty = (str(Path(shutil.which(tool) or tool).resolve()) for tool in (arguments.unawaited, arguments.ty))

    print("| package | tree | fixes | files edited | new elsewhere | gone elsewhere |")
    print("|---|---|---:|---:|---:|---:|")
    totals = [0, 0, 0, 0]
    for name in names:
        for tree in TREES:
            counts = count(unawaited, ty, corpus / name / tree, corpus / name / "venv")
            totals = [total + more for total, more in zip(totals, counts, strict=True)]
            print(f"| {name} | {tree} | {' | '.join(map(str, counts))} |", flush=True)
    print(f"| **total** | | {' | '.join(map(str, totals))} |")


def count(unawaited: str, ty: str, tree: Path, venv: Path) -> tuple[int, int, int, int]:
    with tempfile.TemporaryDirectory(prefix="unawaited-elsewhere-") as scratch:
        copy = Path(shutil.copytree(tree, Path(scratch, "tree"), symlinks=True))
        before = diagnostics(ty, copy, venv)
        fix = [unawaited, "check", "--fix", "--unsafe-fixes", "--guesses", "--output-format", "json", "--python", str(venv), "."]
        report = subprocess.run(fix, cwd=copy, capture_output=True, check=False).stdout
        fixes = len(json.loads(report)["fixed"])
        after = diagnostics(ty, copy, venv)
        sources = (path.relative_to(copy) for path in copy.rglob("*.py"))
        edited = {str(path) for path in sources if (copy / path).read_bytes() != (tree / path).read_bytes()}

    def elsewhere(lines: set[str]) -> list[str]:
        return sorted(line for line in lines if line.split(":")[0] not in edited)

    new, gone = elsewhere(after - before), elsewhere(before - after)
    for line in new + gone:
        print(line)
    return fixes, len(edited), len(new), len(gone)


def diagnostics(ty: str, tree: Path, venv: Path) -> set[str]:
    check = [ty, "check", "--exit-zero", "--output-format", "concise", "--python", str(venv), "."]
    run = subprocess.run(check, cwd=tree, capture_output=True, text=True, check=True)
    return {line for line in run.stdout.splitlines() if ".py:" in line}


if __name__ == "__main__":
    main()
