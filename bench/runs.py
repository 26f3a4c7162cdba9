#!/usr/bin/env python3
"""How much more is restored if the tests were run: deletes `await` and `async` in released packages, records their tests,
and lets `unawaited check --fix` repair them with the record and without.

runs.py record FOLDER EXPERIMENT --deletions 30
runs.py score EXPERIMENT target/release/unawaited --venvs FOLDER

`record` writes `EXPERIMENT/<package>/<n>/`: `tree`, the package with one deletion, `site.json`, what was deleted, and
`record.jsonl`, the record of its tests. 0 is the package as it is. What is there already is kept.

`score` repairs copies of them. A deletion is restored if the lines of its statement are again as they were before. Whatever is changed in the
package as it is, and elsewhere in one with a deletion, is printed. Exit status: 0 done, 1 safe fixes changed the package as it is only
with its record.
"""

import argparse
import ast
import difflib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from suites import Suite, chosen, options, run_tests

# A deletion may well make tests wait for what never comes.
LIMIT_S, AS_IT_IS = 10.0, 3.0
VARIANTS = {
    "safe": ["--fix"],
    "safe, record": ["--fix", "--runs"],
    "unsafe": ["--fix", "--unsafe-fixes"],
    "unsafe, record": ["--fix", "--unsafe-fixes", "--runs"],
}
KINDS = {ast.Await: "await", ast.AsyncFor: "async for", ast.AsyncWith: "async with"}


@dataclass(frozen=True)
class Site:
    """One deletion. Lines are from 1, the last is inclusive."""

    path: str
    kind: str
    line: int
    column: int
    first_line: int
    last_line: int

    def delete(self, source: bytes) -> bytes:
        """Take the token away, and the blanks behind it; no line moves."""
        lines = source.splitlines(keepends=True)
        line = lines[self.line - 1]
        token = b"await" if self.kind == "await" else b"async"
        before, rest = line[: self.column], line[self.column :]
        if not rest.startswith(token):
            raise ValueError(f"{self.path}:{self.line}: there is no {token.decode()}")
        lines[self.line - 1] = before + rest.removeprefix(token).lstrip(b" \t")
        return b"".join(lines)


def sites(tree: Path, source: str) -> list[Site]:
    """Every deletion that compiles, in an order that depends on nothing but itself."""
    found = []
    for path in sorted((tree / source).rglob("*.py")):
        name = path.relative_to(tree).as_posix()
        if "tests" in path.relative_to(tree).parts:
            continue
        content = path.read_bytes()
        for site in sites_of(name, content):
            try:
                compile(site.delete(content), name, "exec", dont_inherit=True)
            except (SyntaxError, ValueError):
                continue
            found.append(site)
    return sorted(found, key=lambda site: hashlib.sha256(f"{site.path}:{site.line}:{site.column}".encode()).digest())


def sites_of(name: str, content: bytes) -> Iterator[Site]:
    def walk(node: ast.AST, first: int, last: int) -> Iterator[Site]:
        if isinstance(node, ast.stmt):
            first, last = node.lineno, last_line(node)
        if type(node) in KINDS:
            yield Site(name, KINDS[type(node)], node.lineno, node.col_offset, first, last)
        for child in ast.iter_child_nodes(node):
            yield from walk(child, first, last)

    yield from walk(ast.parse(content), 0, 0)


def last_line(statement: ast.stmt) -> int:
    """The last line of a statement, of one with a body that of its header."""
    body = getattr(statement, "body", None) or getattr(statement, "cases", None)
    if not isinstance(body, list):
        return statement.end_lineno or statement.lineno
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return max(statement.lineno, first.lineno - 1)


def record(suite: Suite, folder: Path, into: Path, deletions: int) -> None:
    pristine = folder / "tree"
    limit_s = 600.0
    for number, site in enumerate([None, *sites(pristine, suite.source)[:deletions]]):
        place = into / str(number)
        if (place / "site.json").exists():
            if number == 0:
                as_it_is = json.loads((place / "site.json").read_text())["tests"]
                limit_s = LIMIT_S + AS_IT_IS * as_it_is["wall_s"]
            continue
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(pristine, place / "tree")
        if site:
            path = place / "tree" / site.path
            path.write_bytes(site.delete(path.read_bytes()))
        outcome = run_tests(suite, place / "tree", folder / "venv", place / "record.jsonl", limit_s)
        if number == 0:
            limit_s = LIMIT_S + AS_IT_IS * outcome.wall_s
        document = {
            "package": f"{suite.name} {suite.version}",
            "source": suite.source,
            "site": asdict(site) if site else None,
            "seen": seen(place / "record.jsonl", site) if site else None,
            "tests": asdict(outcome),
        }
        (place / "site.json").write_text(json.dumps(document, indent=1) + "\n")
        print(suite.name, number, site and f"{site.path}:{site.line}", document["seen"], outcome.last_line, flush=True)


def seen(record: Path, site: Site) -> list[str]:
    """What the record says of the lines of the deletion's statement."""
    if not record.exists():
        return []
    facts = [json.loads(line) for line in record.read_text().splitlines()[1:]]
    here = [fact for fact in facts if fact["path"] == site.path and site.first_line <= fact["line"] <= site.last_line]
    return sorted({fact["fact"] if fact["fact"] == "gave" else f"dropped {fact['what']}" for fact in here})


def score(experiment: Path, binary: Path, venvs: Path) -> int:
    is_touched = False
    total: dict[str, Counter[str]] = {name: Counter() for name in VARIANTS}
    print(f"| package | deletions | seen to drop | {' | '.join(VARIANTS)} |\n|---|---|---|{'---|' * len(VARIANTS)}")
    details = []
    for package in sorted(path for path in experiment.iterdir() if (path / "0" / "site.json").exists()):
        restored: Counter[str] = Counter()
        numbers = sorted(int(path.parent.name) for path in package.glob("*/site.json"))
        for number in numbers:
            place = package / str(number)
            document = json.loads((place / "site.json").read_text())
            restored["deletions"] += number > 0
            restored["dropped"] += any(fact.startswith("dropped") for fact in document["seen"] or [])
            for name, arguments in VARIANTS.items():
                if number == 0:
                    changes = fixed(binary, place, ".", arguments, venvs / package.name / "venv")
                    details += [f"{package.name} as it is, {name}:\n{change}" for change in changes.values()]
                    total[name]["as it is"] += len(changes)
                    continue
                source = document["source"]
                changes = fixed(binary, place, source, arguments, venvs / package.name / "venv")
                site = Site(**document["site"])
                is_restored = is_whole(package / "0" / "tree", place, site, changes)
                restored[name] += is_restored
                elsewhere = {path: change for path, change in changes.items() if path != site.path or not is_restored}
                details += [f"{package.name} {number} ({site}), {name}:\n{change}" for change in elsewhere.values()]
        for name in VARIANTS:
            total[name]["restored"] += restored[name]
        counts = " | ".join(str(restored[name]) for name in VARIANTS)
        print(f"| {package.name} | {restored['deletions']} | {restored['dropped']} | {counts} |", flush=True)
    print("| all | | | " + " | ".join(str(total[name]["restored"]) for name in VARIANTS) + " |")
    print("| files changed in the packages as they are | | | ", end="")
    print(" | ".join(str(total[name]["as it is"]) for name in VARIANTS) + " |")
    (experiment / "changes.txt").write_text("\n".join(details))
    print(f"\nWhat was changed and is no restored deletion: {experiment / 'changes.txt'}")
    return 1 if total["safe, record"]["as it is"] > total["safe"]["as it is"] else 0


@dataclass(frozen=True)
class Change:
    """What became of one file."""

    before: list[str]
    after: list[str]
    path: str

    def __str__(self) -> str:
        return "".join(difflib.unified_diff(self.before, self.after, self.path, self.path, n=1))


def fixed(binary: Path, place: Path, source: str, arguments: list[str], venv: Path) -> dict[str, Change]:
    """Repair a copy of a tree, and give the files that changed. The record goes with the copy as one of its root."""
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(os.path.realpath(temporary)) / "tree"
        shutil.copytree(place / "tree", tree)
        command = [str(binary), "check", *arguments]
        if arguments[-1] == "--runs":
            header, *facts = (place / "record.jsonl").read_text().splitlines(keepends=True)
            record = tree.parent / "record.jsonl"
            record.write_text(json.dumps({**json.loads(header), "root": str(tree)}) + "\n" + "".join(facts))
            command.append(str(record))
        command += ["--isolated", "--allow-dirty", "--output-format", "concise", "--python", str(venv), source]
        result = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
        if result.returncode not in (0, 1):
            print(f"{place}: {' '.join(command)} ended with {result.returncode}:\n{result.stderr}", file=sys.stderr)
        changes = {}
        for path in sorted(tree.rglob("*.py")):
            name = path.relative_to(tree).as_posix()
            before, after = (place / "tree" / name).read_bytes(), path.read_bytes()
            if before != after:
                changes[name] = Change(lines(before), lines(after), name)
        return changes


def lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").splitlines(keepends=True)


def is_whole(pristine: Path, place: Path, site: Site, changes: dict[str, Change]) -> bool:
    """Whether the lines of the deletion's statement are as they were before, wherever they stand now."""
    if site.path not in changes:
        return False
    before = lines((pristine / site.path).read_bytes())
    matcher = difflib.SequenceMatcher(None, before, changes[site.path].after, autojunk=False)
    first, last = site.first_line - 1, site.last_line
    return any(start <= first and last <= start + size for start, _, size in matcher.get_matching_blocks())


def main() -> int:
    if sys.argv[1:2] == ["score"]:
        parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument("experiment", type=Path)
        parser.add_argument("binary", type=Path)
        parser.add_argument("--venvs", type=Path, required=True, help="the folder of the packages' environments")
        arguments = parser.parse_args(sys.argv[2:])
        return score(arguments.experiment, arguments.binary.resolve(), arguments.venvs.resolve())
    parser = options(__doc__)
    parser.add_argument("experiment", type=Path, help="where trees and records are kept")
    parser.add_argument("--deletions", type=int, default=30, help="of each package [default: 30]")
    arguments = parser.parse_args(sys.argv[2:] if sys.argv[1:2] == ["record"] else ["--help"])
    for suite in chosen(arguments):
        folder = arguments.folder.resolve() / suite.name
        record(suite, folder, arguments.experiment.resolve() / suite.name, arguments.deletions)
    return 0


if __name__ == "__main__":
    sys.exit(main())
