#!/usr/bin/env python3
"""Runs `unawaited` over every package of a prepared corpus, or over any folders, and proves that it breaks nothing.

soundness.py target/release/unawaited BENCH
soundness.py target/release/unawaited BENCH httpx anyio --limit 120
soundness.py target/release/unawaited --folder FOLDER [--folder FOLDER ...]
soundness.py target/release/unawaited --stdlib asyncio email

On copies of both trees of a package, `pristine` and `mutated`:
- `--diff --unsafe-fixes --guesses` writes nothing, and twice gives the same bytes;
- `--fix`, and in another copy `--fix --unsafe-fixes --guesses`, leave every file that compiled compiling, and with all its comments;
- a second such run changes nothing;
- the diff, given to `git apply`, makes the same files as `--fix --unsafe-fixes --guesses`;
- no run panics, outlasts the limit, or ends with a status other than 0 or 1.

On a copy of a folder, such as the standard library, all of that of `--fix --unsafe-fixes --guesses`; but there status 2 is no
violation, as a folder may hold files that no Python reads. Files of which the type engine fails are violations.

Exit status: 0 all of that holds, 1 something does not (each case is named on stderr), 2 it could not be tried.
"""

import argparse
import difflib
import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tokenize
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TREES = ("pristine", "mutated")
DONE = (0, 1)
EXPECTED = re.compile(rb"\b(?:await|async)\b[ \t]*|[()]")
"""What a repair inserts as a rule. A line that differs in more than this is counted apart, to be looked at."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Tool:
    executable: str
    venv: Path
    limit_s: float
    done: tuple[int, ...] = DONE

    def run(self, tree: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
        command = [self.executable, "check", *options, "--python", str(self.venv), "."]
        return subprocess.run(
            command, cwd=tree, capture_output=True, stdin=subprocess.DEVNULL, timeout=self.limit_s, check=False
        )


@dataclass
class Changes:
    """What one way of fixing did to a tree, in files and lines."""

    files: int = 0
    lines: int = 0
    other: int = 0

    def __iadd__(self, more: "Changes") -> "Changes":
        self.files += more.files
        self.lines += more.lines
        self.other += more.other
        return self


@dataclass
class Result:
    package: str
    tree: str
    safe: Changes = field(default_factory=Changes)
    all: Changes = field(default_factory=Changes)
    violations: list[str] = field(default_factory=list)

    def row(self) -> str:
        cells = [self.package, self.tree]
        for changes in (self.safe, self.all):
            cells += [str(changes.files), str(changes.lines), str(changes.other)]
        return f"| {' | '.join([*cells, str(len(self.violations))])} |"


def try_tree(tool: Tool, package: str, tree: Path) -> Result:
    result = Result(package, tree.name)
    before = read_files(tree)
    with tempfile.TemporaryDirectory(prefix="unawaited-soundness-") as scratch:

        def copy(name: str) -> Path:
            return Path(shutil.copytree(tree, Path(scratch, name)))

        patched = copy("diff")
        diff = try_diff(tool, patched, before, result.violations)
        result.safe = try_fix(tool, copy("safe"), before, ["--fix"], result.violations)
        everything = copy("all")
        result.all = try_fix(tool, everything, before, ["--fix", "--unsafe-fixes", "--guesses"], result.violations)
        if diff is not None and (refusal := apply(diff, patched)):
            result.violations.append(f"git apply refuses the diff: {refusal}")
        elif diff is not None:
            for name in differing(read_files(patched), read_files(everything)):
                result.violations.append(f"{name} is not the same from --diff and from --fix")
    return result


def try_folder(tool: Tool, folder: Path) -> Result:
    result = Result(folder.name, "")
    ignore = shutil.ignore_patterns("__pycache__", "site-packages")
    with tempfile.TemporaryDirectory(prefix="unawaited-soundness-") as scratch:
        tree = Path(shutil.copytree(folder, Path(scratch, "all"), ignore=ignore))
        result.all = try_fix(tool, tree, read_files(tree), ["--fix", "--unsafe-fixes", "--guesses"], result.violations)
    return result


def try_diff(tool: Tool, tree: Path, before: Files, violations: list[str]) -> bytes | None:
    """The diff, where the two runs agree on it."""
    options = ["--diff", "--unsafe-fixes", "--guesses"]
    runs = [checked_run(tool, tree, options, violations) for _ in range(2)]
    for name in differing(before, read_files(tree)):
        violations.append(f"--diff wrote to {name}")
    first, second = runs
    if first is None or second is None:
        return None
    if first.stdout != second.stdout:
        violations.append("--diff gave something else the second time")
        return None
    if first.stdout and first.returncode == 0:
        violations.append("--diff ended with 0, though the diff is not empty")
    return first.stdout


def try_fix(tool: Tool, tree: Path, before: Files, options: list[str], violations: list[str]) -> Changes:
    """Fixes a copy twice; what the first run did is counted."""
    said = " ".join(options)
    changes = Changes()
    if checked_run(tool, tree, options, violations) is None:
        return changes
    after = read_files(tree)
    for name in differing(before, after):
        if name not in before or name not in after:
            violations.append(f"{said} made or removed {name}")
            continue
        changes += count_changes(before[name], after[name])
        if not compiles(before[name], name):
            continue
        if not compiles(after[name], name):
            violations.append(f"{said} broke {name}")
        elif comments(before[name]) != comments(after[name]):
            violations.append(f"{said} changed the comments of {name}")
    if checked_run(tool, tree, options, violations) is not None:
        for name in differing(after, read_files(tree)):
            violations.append(f"{said} changed {name} again the second time")
    return changes


def checked_run(
    tool: Tool, tree: Path, options: list[str], violations: list[str]
) -> subprocess.CompletedProcess[bytes] | None:
    said = " ".join(options)
    try:
        run = tool.run(tree, *options)
    except subprocess.TimeoutExpired:
        violations.append(f"{said} was stopped after {tool.limit_s:.0f} s")
        return None
    if b"panicked" in run.stderr:
        line = next(line for line in run.stderr.splitlines() if b"panicked" in line)
        violations.append(f"{said} panicked: {line.decode('utf-8', 'replace')}")
    for line in run.stderr.splitlines():
        if b"the type engine failed over it" in line:
            violations.append(f"{said}: {line.decode('utf-8', 'replace')}")
    if run.returncode not in tool.done:
        tail = run.stderr[-300:].decode("utf-8", "replace").strip()
        violations.append(f"{said} ended with {run.returncode}: {tail}")
        return None
    return run


def apply(diff: bytes, tree: Path) -> str:
    """Applies the diff with git; what git says when it refuses."""
    if not diff:
        return ""
    command = ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"]
    environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(tree.parent)}
    run = subprocess.run(command, cwd=tree, input=diff, capture_output=True, env=environment, check=False)
    return run.stderr.decode("utf-8", "replace").strip() or "?" if run.returncode else ""


def read_files(tree: Path) -> Files:
    paths = (path for path in tree.rglob("*") if path.is_file())
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in paths}


def differing(before: Files, after: Files) -> list[str]:
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def count_changes(before: bytes, after: bytes) -> Changes:
    changes = Changes(files=1)
    for old, new in changed_blocks(before.splitlines(keepends=True), after.splitlines(keepends=True)):
        changes.lines += max(len(old), len(new))
        if EXPECTED.sub(b"", b"".join(old)) != EXPECTED.sub(b"", b"".join(new)):
            changes.other += max(len(old), len(new))
    return changes


def changed_blocks(before: list[bytes], after: list[bytes]) -> Iterator[tuple[list[bytes], list[bytes]]]:
    if len(before) == len(after):
        yield from (([old], [new]) for old, new in zip(before, after, strict=True) if old != new)
        return
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            yield before[start:end], after[new_start:new_end]


def compiles(source: bytes, name: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, name, "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
    return True


def comments(source: bytes) -> list[str]:
    tokens = tokenize.tokenize(io.BytesIO(source).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def total(results: list[Result]) -> Result:
    whole = Result("**total**", "")
    for result in results:
        whole.safe += result.safe
        whole.all += result.all
        whole.violations += result.violations
    return whole


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("unawaited", help="the built binary")
    parser.add_argument("bench", nargs="?", help="the folder with the prepared corpus: <bench>/open/<package>")
    parser.add_argument("packages", nargs="*", help="default: all")
    parser.add_argument("--limit", type=float, default=600.0, help="seconds one run may take (default: 600)")
    parser.add_argument("--folder", type=Path, action="append", default=[], help="any folder, in place of a corpus")
    parser.add_argument("--stdlib", nargs="*", help="packages of the running Python's standard library; none: all of it")
    arguments = parser.parse_args()

    executable = shutil.which(arguments.unawaited)
    folders = [folder.resolve() for folder in arguments.folder]
    if arguments.stdlib is not None:
        library = Path(sysconfig.get_path("stdlib"))
        folders += [library / name for name in arguments.stdlib] or [library]
    if folders:
        if executable is None or not all(folder.is_dir() for folder in folders):
            print(f"needed: {arguments.unawaited}, and {', '.join(map(str, folders))}", file=sys.stderr)
            return 2
        return try_folders(os.path.abspath(executable), folders, arguments.limit)
    if arguments.bench is None:
        parser.error("name a prepared corpus, --folder or --stdlib")
    corpus = Path(arguments.bench).resolve() / "open"
    names = arguments.packages or sorted(path.parent.name for path in corpus.glob(f"*/{TREES[0]}"))
    missing = [f"{name}/{tree}" for name in names for tree in TREES if not (corpus / name / tree).is_dir()]
    if executable is None or not names or missing or shutil.which("git") is None:
        print(f"needed: {arguments.unawaited}, git, and below {corpus}: {missing or 'packages'}", file=sys.stderr)
        return 2

    def results() -> Iterator[Result]:
        for name in names:
            tool = Tool(os.path.abspath(executable), corpus / name / "venv", arguments.limit)
            for tree in TREES:
                yield try_tree(tool, name, corpus / name / tree)

    return tell(results())


def try_folders(executable: str, folders: list[Path], limit_s: float) -> int:
    """Each folder by itself, without packages."""
    with tempfile.TemporaryDirectory(prefix="unawaited-venv-") as venv:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
        tool = Tool(executable, Path(venv), limit_s, (*DONE, 2))
        return tell(try_folder(tool, folder) for folder in folders)


def tell(results: Iterator[Result]) -> int:
    print("| package | tree | `--fix` files | lines | other | `--unsafe-fixes` files | lines | other | violations |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    told = []
    for result in results:
        told.append(result)
        print(result.row(), flush=True)
        for violation in result.violations:
            print(f"{result.package} {result.tree}: {violation}", file=sys.stderr, flush=True)
    print(total(told).row())
    return 1 if any(result.violations for result in told) else 0


if __name__ == "__main__":
    sys.exit(main())
