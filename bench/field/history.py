#!/usr/bin/env python3
"""History benchmark: what a push hook would have said of the lines that real commits brought.

history.py sample MIRRORS --repositories repositories.toml --commits 15 --out commits.jsonl
history.py run    MIRRORS commits.jsonl --binary target/release/unawaited --out out
history.py fixes  MIRRORS commits.jsonl --out fixes.jsonl
history.py score  commits.jsonl out --fixes fixes.jsonl

MIRRORS has a bare mirror of each repository, a git directory somewhere below MIRRORS/owner+name. Nothing is written
there, and blobs may be missing: commits that need one are passed over.

`sample` draws commits with one parent that add async code to Python files, tests included. Which ones depends on the
seed and the commits' ids only. Large ones are passed over, as they vendor or reformat.

`run` moves one work tree for each repository, in OUT/trees, from commit to commit, and runs
`BINARY check --since PARENT --output-format json FLAGS .` there. The work trees have Python files and settings only.
What the tool prints goes to OUT/findings/owner+name/commit.json; what is there already is not run again.

`fixes` runs nothing. It looks for lines that a sampled commit added and that a later commit repaired by `await` or
`async` alone, and says of which kind each repair is; only `await` and `taken` are bugs that the commit had when it was
made:
  await         added in a function that was async already, also when the commit was made
  taken         a wrong one was taken away in a function that stays async
  function      the function around it became async, or plain, with the repair or before it
  callee        what is called became async, or plain, with the repair
  callee-later  what is called was plain yet when the commit was made
  unparsed      one of the texts is not Python to the parser that runs this
With `--others` the bugs of commits that were not sampled are kept, too, and those commits written as further rows to
run. They are chosen by their bugs: they say how many bugs are found, and nothing of how often a push is stopped.

`score` prints tables: findings by grade, and by what they rest on, with the verdicts of `--judged`, whose rows are
looked up by repository, commit, path and line; how many pushes each `--fail-on` would have stopped; how many of the
bugs are found. With `--fixes` a finding at a line that was repaired later is right, unless `--judged` says otherwise.
Findings without a verdict go to OUT/unjudged-history.jsonl. Precision is right / (right + wrong).

It exits with 0, whatever the figures are, with 1 if something could not be run or read, and with 2 if nothing could.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
"""A finding, or a repair, as a line of JSON."""

HERE = Path(__file__).parent
SEED = "unawaited"
MOST_FILES = 60
MOST_LINES = 3000
CHUNK = 64
"""How many commits git is asked about at once."""
LARGEST_HUNK = 400
"""Hunks with more lines on a side are not searched for repairs: they are rewritten."""
MOST_TOGETHER = 20
"""Commits that reword more lines carry code over to async: only bugs of sampled commits are sought there."""
TEXT_LIMIT = 160

CHECKED_OUT = ("*.py", "*.pyi", "*.toml", "*.cfg", "*.ini", ".gitignore", ".ignore")
GRADES = ("safe", "unsafe", "guess", "display")
STOPPING = {"safe": GRADES[:1], "unsafe": GRADES[:2], "any": GRADES}
"""What `--fail-on` says, and the grades that fail then."""
VERDICTS = ("right", "part", "harmless", "wrong")
TRUE_BUGS = ("right", "part")
NAME_EVIDENCE = {"consistency", "imported"}
APART = ("task-dropped",)
"""Rules whose findings are not judged: true as stated, and none of those that were read does harm."""
BUGS = ("await", "taken")
"""Kinds of repairs that show a bug which the repaired commit had when it was made."""

ASYNC_CODE = re.compile(r"\bawait\b|\basync\s+(?:def|for|with)\b")
ASYNC_WORD = re.compile(r"\b(?:await|async)\b")
PASSED_OVER = re.compile(r"\b(?:await|async)\b|[\s()]")
DEFINITION = re.compile(r"^\s*(async\s+)?def\s+(\w+)")
PROTOCOLS = {
    "with": (r"def __enter__\b|@(?:\w+\.)?contextmanager\b", r"def __aenter__\b|@(?:\w+\.)?asynccontextmanager\b"),
    "for": (r"def __(?:iter|next)__", r"def __a(?:iter|next)__"),
}
"""What makes a class or a function fit for a plain statement, and for an async one."""
HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
BLAMED = re.compile(r"([0-9a-f]{40}) (\d+) (\d+)")


@dataclass(frozen=True)
class Commit:
    """A line of commits.jsonl. The lines are those that it adds to Python files."""

    repo: str
    commit: str
    parent: str
    lines: int
    async_lines: int


@dataclass
class Hunk:
    """Lines that gave way to others, without context. Both numbers are of the first line."""

    old_start: int
    new_start: int
    removed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)


@dataclass
class FileDiff:
    old_path: str
    new_path: str
    hunks: list[Hunk] = field(default_factory=list)


Diff = list[FileDiff]


class NotRun(Exception):
    pass


# git


def folder_name(repo: str) -> str:
    return repo.replace("/", "+")


def git_directory(mirrors: Path, repo: str) -> Path:
    """The first git directory below the repository's folder."""
    folder = mirrors / folder_name(repo)
    for head in sorted(folder.glob("**/HEAD")):
        if (head.parent / "objects").is_dir():
            return head.parent.absolute()
    raise NotRun(f"no git directory below {folder}")


def quiet_environment() -> dict[str, str]:
    """Git looks into no other repository, and fetches nothing."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_NO_LAZY_FETCH": "1"}


def git(folder: Path, *arguments: str, stdin: str = "") -> str:
    """What git prints, with undecodable bytes as surrogates."""
    done = subprocess.run(
        ["git", "-c", "core.quotePath=false", *arguments],
        cwd=folder,
        input=os.fsencode(stdin),
        capture_output=True,
        env=quiet_environment(),
    )
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines()
        raise NotRun(f"git {arguments[0]}: {said[-1] if said else done.returncode}")
    return os.fsdecode(done.stdout)


class Texts:
    """Files as they are in commits, by one `git cat-file` that stays open."""

    def __init__(self, git_dir: Path) -> None:
        self._process = subprocess.Popen(
            ["git", "cat-file", "--batch"],
            cwd=git_dir,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=quiet_environment(),
        )

    def __enter__(self) -> Texts:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def lines(self, commit: str, path: str) -> list[str] | None:
        """None where the commit has no such file, or its blob is missing."""
        assert self._process.stdin and self._process.stdout
        if "\n" in path:
            return None
        self._process.stdin.write(os.fsencode(f"{commit}:{path}\n"))
        self._process.stdin.flush()
        head = self._process.stdout.readline().split()
        if len(head) != 3 or head[1] not in (b"blob", b"tree", b"commit", b"tag"):
            return None
        content = self._process.stdout.read(int(head[2]) + 1)[:-1]
        return os.fsdecode(content).split("\n") if head[1] == b"blob" else None


def history(git_dir: Path, tip: str) -> dict[str, str]:
    """The commits with one parent, each with that parent; the oldest first."""
    options = ("--topo-order", "--reverse", "--parents", "--no-merges", "--min-parents=1")
    listing = git(git_dir, "rev-list", *options, tip, "--")
    return dict(line.split() for line in listing.splitlines())


# Diffs


def diffs(git_dir: Path, commits: Sequence[str], *, whole: bool) -> Iterator[tuple[str, Diff]]:
    """What the commits change in Python files, in their order.

    All of it if `whole`, else only in files in which a line with an async word changes. Commits with nothing of that
    are left out, and those with a missing blob.
    """
    for start in range(0, len(commits), CHUNK):
        yield from diffs_at_once(git_dir, commits[start : start + CHUNK], whole)


def diffs_at_once(git_dir: Path, commits: Sequence[str], whole: bool) -> Iterator[tuple[str, Diff]]:
    """Git gives up at a missing blob, without a word on the commit: halves of the commits are tried, then."""
    options = ["-r", "-M", "-p", "-U0", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/"]
    options += [] if whole else ["-Gawait|async"]
    try:
        text = git(git_dir, "diff-tree", "--stdin", *options, "--", "*.py", stdin="".join(f"{c}\n" for c in commits))
    except NotRun:
        middle = len(commits) // 2
        for half in (commits[:middle], commits[middle:]) if middle else ():
            yield from diffs_at_once(git_dir, half, whole)
    else:
        yield from read_diffs(text)


def read_diffs(text: str) -> Iterator[tuple[str, Diff]]:
    """Reads what `git diff-tree --stdin -p -U0` prints: an id in a line, then the files that the commit changes."""
    lines = iter(text.split("\n"))
    commit, diff = "", Diff()
    for line in lines:
        if re.fullmatch("[0-9a-f]{40}", line):
            if commit:
                yield commit, diff
            commit, diff = line, []
        elif line.startswith("--- "):
            diff.append(FileDiff(named_path(line), named_path(next(lines))))
        elif match := HUNK.match(line):
            diff[-1].hunks.append(read_hunk(match, lines))
    if commit:
        yield commit, diff


def read_hunk(head: re.Match[str], lines: Iterator[str]) -> Hunk:
    """Takes as many lines as the head says, so that none of them is read as a head of its own."""
    old_start, old_count, new_start, new_count = (int(number or 1) for number in head.groups())
    hunk = Hunk(old_start, new_start)
    while len(hunk.removed) < old_count or len(hunk.added) < new_count:
        line = next(lines)
        if not line.startswith("\\"):
            (hunk.removed if line.startswith("-") else hunk.added).append(line[1:])
    return hunk


def named_path(line: str) -> str:
    """The path of a `---` or `+++` line; empty for /dev/null, and for names that git puts in quotes."""
    name = line[4:].rstrip("\t")
    return name[2:] if name.startswith(("a/", "b/")) else ""


def added_lines(diff: Diff) -> Iterator[tuple[str, int, str]]:
    """Path, number and text."""
    for file in diff:
        for hunk in file.hunks:
            for number, text in enumerate(hunk.added, start=hunk.new_start):
                yield file.new_path, number, text


# Sample


def read_repositories(files: Iterable[Path]) -> dict[str, str]:
    """Repository to commit."""
    documents = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return {entry["name"]: entry["commit"] for document in documents for entry in document["repository"]}


def is_async_code(line: str) -> bool:
    return bool(ASYNC_CODE.search(line)) and not line.lstrip().startswith("#")


def described(repo: str, commit: str, parent: str, diff: Diff) -> Commit | None:
    """None for a commit that is too large to have been written line by line."""
    texts = [text for _, _, text in added_lines(diff)]
    if sum(bool(file.hunks) for file in diff) > MOST_FILES or len(texts) > MOST_LINES:
        return None
    return Commit(repo, commit, parent, len(texts), sum(map(is_async_code, texts)))


def draw(git_dir: Path, repo: str, tip: str, count: int, seed: str) -> list[Commit]:
    """Commits of the tip's history that add async code, in the order of that history."""
    parents = history(git_dir, tip)
    shuffled = sorted(parents, key=lambda commit: hashlib.sha256(f"{seed} {commit}".encode()).digest())
    found = (described(repo, commit, parents[commit], diff) for commit, diff in diffs(git_dir, shuffled, whole=True))
    drawn = islice((commit for commit in found if commit and commit.async_lines), count)
    positions = {commit: position for position, commit in enumerate(parents)}
    return sorted(drawn, key=lambda commit: positions[commit.commit])


def sample(opts: argparse.Namespace) -> int:
    counts = {name: int(count) for name, _, count in (item.rpartition("=") for item in opts.of)}
    failed = 0
    commits = []
    for repo, tip in read_repositories(opts.repositories).items():
        try:
            drawn = draw(git_directory(opts.mirrors, repo), repo, tip, counts.get(repo, opts.commits), opts.seed)
        except NotRun as problem:
            failed += 1
            print(f"{repo}: {problem}", file=sys.stderr)
            continue
        commits += drawn
        print(f"{repo}: {len(drawn)} commits, {sum(commit.lines for commit in drawn)} added lines", flush=True)
    write_rows(opts.out, map(asdict, commits))
    return 1 if failed else 0


# Rows


def write_rows(file: Path, rows: Iterable[Row]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text(text, encoding="utf-8", errors="replace")


def read_rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]


def place(row: Row) -> tuple[str, str, str, int]:
    return row["repo"], row["commit"], row["path"], row["line"]


def read_commits(file: Path) -> dict[str, list[Commit]]:
    """By repository, in the file's order."""
    commits = defaultdict(list)
    for row in read_rows(file):
        commits[row["repo"]].append(Commit(**row))
    return commits


# Run


def work_tree(git_dir: Path, folder: Path) -> Path:
    """A repository in the folder that borrows the mirror's objects, and checks Python files and settings out only."""
    if not (folder / ".git").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        git(folder, "init", "--quiet")
        git(folder, "config", "core.sparseCheckout", "true")
        info = folder / ".git" / "objects" / "info"
        info.mkdir(parents=True, exist_ok=True)
        (info / "alternates").write_text(f"{git_dir / 'objects'}\n")
    patterns = folder / ".git" / "info" / "sparse-checkout"
    patterns.parent.mkdir(exist_ok=True)
    patterns.write_text("".join(f"{pattern}\n" for pattern in CHECKED_OUT))
    return folder


def check(binary: Path, flags: list[str], tree: Path, parent: str, limit_s: float) -> str:
    """What the tool prints. It may exit with 1 (findings) or 2 (not every file)."""
    command = [str(binary), "check", "--since", parent, "--output-format", "json", *flags, "."]
    try:
        done = subprocess.run(command, cwd=tree, capture_output=True, timeout=limit_s, env=quiet_environment())
    except subprocess.TimeoutExpired:
        raise NotRun(f"no result within {limit_s:g} seconds") from None
    if done.returncode not in (0, 1, 2) or not done.stdout.startswith(b"{"):
        raise NotRun(f"exit status {done.returncode}: {os.fsdecode(done.stderr).strip()[-400:]}")
    return done.stdout.decode("utf-8", "replace")


def result_file(out: Path, commit: Commit) -> Path:
    return out / "findings" / folder_name(commit.repo) / f"{commit.commit}.json"


def run_repository(opts: argparse.Namespace, binary: Path, repo: str, commits: list[Commit]) -> int:
    """Runs what has no result yet; returns how many commits could not be run."""
    waiting = [commit for commit in commits if not result_file(opts.out, commit).exists()]
    failed = 0
    for commit in waiting:
        try:
            tree = work_tree(git_directory(opts.mirrors, repo), opts.out / "trees" / folder_name(repo))
            git(tree, "checkout", "--quiet", "--force", "--detach", commit.commit)
            output = check(binary, shlex.split(opts.flags), tree, commit.parent, opts.limit)
        except NotRun as problem:
            failed += 1
            print(f"{repo} {commit.commit}: {problem}", file=sys.stderr, flush=True)
            continue
        file = result_file(opts.out, commit)
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(output, encoding="utf-8")
        part.rename(file)
        print(f"{repo} {commit.commit}: {len(json.loads(output)['findings'])} findings", flush=True)
    return failed


def run(opts: argparse.Namespace) -> int:
    binary = Path(shutil.which(opts.binary) or opts.binary).absolute()
    opts.out = opts.out.absolute()
    commits = read_commits(opts.commits)
    with ThreadPoolExecutor(opts.jobs) as pool:
        failed = sum(pool.map(lambda item: run_repository(opts, binary, *item), commits.items()))
    total = sum(map(len, commits.values()))
    print(f"{total - failed} of {total} commits have a result", file=sys.stderr)
    return 2 if failed == total else 1 if failed else 0


# Repairs


@dataclass(frozen=True)
class Repair:
    """A line that a commit changed in its async words only."""

    commit: str
    parent: str
    old_path: str
    new_path: str
    old_line: int
    new_line: int
    old_text: str
    new_text: str


def repairs_in(commit: str, parent: str, diff: Diff) -> list[Repair]:
    return [
        Repair(
            commit,
            parent,
            file.old_path,
            file.new_path,
            hunk.old_start + old,
            hunk.new_start + new,
            hunk.removed[old],
            hunk.added[new],
        )
        for file in diff
        if file.old_path and file.new_path
        for hunk in file.hunks
        for old, new in reworded(hunk)
    ]


def reworded(hunk: Hunk) -> Iterator[tuple[int, int]]:
    """Which removed line became which added one by `await`, `async`, parentheses and blanks alone; counted from 0."""
    if max(len(hunk.removed), len(hunk.added)) > LARGEST_HUNK:
        return
    before, after = ([PASSED_OVER.sub("", line) for line in side] for side in (hunk.removed, hunk.added))
    for old, new, length in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        for offset in range(length):
            pair = old + offset, new + offset
            words = [ASYNC_WORD.findall(line) for line in (hunk.removed[pair[0]], hunk.added[pair[1]])]
            if words[0] != words[1]:
                yield pair


def turned(diff: Diff) -> set[str]:
    """Names of functions that the commit turns from plain to async, or the other way round, by their definitions.

    `with` and `for` are among them if it turns context managers or iterables.
    """
    changes = {
        (name, is_async, is_added)
        for file in diff
        for hunk in file.hunks
        for is_added, lines in ((False, hunk.removed), (True, hunk.added))
        for line in lines
        for name, is_async in defined(line)
    }
    return {name for name, is_async, is_added in changes if is_added and (name, not is_async, False) in changes}


def defined(line: str) -> Iterator[tuple[str, bool]]:
    """What the line defines: a function's name, `with` or `for`; and whether it is async."""
    if match := DEFINITION.match(line):
        yield match[2], bool(match[1])
    for statement, patterns in PROTOCOLS.items():
        for is_async, pattern in enumerate(patterns):
            if re.search(pattern, line):
                yield statement, bool(is_async)


class Source:
    """What a parsed file waits for, and where its functions are."""

    def __init__(self, tree: ast.Module) -> None:
        self._functions: list[tuple[int, int, bool]] = []
        self._waits: dict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                is_async = isinstance(node, ast.AsyncFunctionDef)
                self._functions.append((node.lineno, node.end_lineno or node.lineno, is_async))
            for line, form, operand in waits_of(node):
                self._waits[line][form, called_name(operand)] += 1

    @classmethod
    def parse(cls, lines: list[str] | None) -> Source | None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return None if lines is None else cls(ast.parse("\n".join(lines)))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None

    def is_in_async_function(self, line: int) -> bool:
        """Whether the innermost function around the line is async; its first line is not within it."""
        around = (function for function in self._functions if function[0] < line <= function[1])
        return max(around, default=(0, 0, False))[2]

    def waits_at(self, line: int) -> Counter[tuple[str, str]]:
        """Form and operand's name of each `await` and `async` of the line, functions apart."""
        return self._waits.get(line, Counter())


def waits_of(node: ast.AST) -> Iterator[tuple[int, str, ast.expr]]:
    match node:
        case ast.Await(lineno=line, value=operand):
            yield line, "await", operand
        case ast.AsyncFor(lineno=line, iter=operand):
            yield line, "for", operand
        case ast.AsyncWith(lineno=line, items=items):
            for item in items:
                yield line, "with", item.context_expr
        case ast.comprehension(is_async=1, target=ast.expr(lineno=line), iter=operand):
            yield line, "for", operand


def called_name(node: ast.AST) -> str:
    """The last name of what is called or read: `c` of `a.b[0].c(x)`. Empty where there is none."""
    match node:
        case ast.Call(func=inner) | ast.Subscript(value=inner):
            return called_name(inner)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


@dataclass(frozen=True)
class Judgement:
    kind: str
    names: tuple[str, ...]


class Origin(NamedTuple):
    """Where a line was when it came to be."""

    commit: str
    path: str
    line: int


class Judge:
    """Says of which kind repairs are, from the texts before and after them."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._source = lru_cache(maxsize=4)(self._parse)

    def _parse(self, commit: str, path: str) -> Source | None:
        return Source.parse(self._texts.lines(commit, path))

    def is_in_async_function(self, origin: Origin) -> bool:
        source = self._source(origin.commit, origin.path)
        return source is not None and source.is_in_async_function(origin.line)

    def judge(self, repair: Repair, turned_here: set[str]) -> Judgement | None:
        """None where nothing that is awaited changes: in comments, strings and definitions."""
        if DEFINITION.match(repair.new_text):
            return None
        before = self._source(repair.parent, repair.old_path)
        after = self._source(repair.commit, repair.new_path)
        if before is None or after is None:
            return Judgement("unparsed", ())
        old, new = before.waits_at(repair.old_line), after.waits_at(repair.new_line)
        changed = new - old or old - new
        if not changed:
            return None
        names = tuple(sorted({name for _, name in changed if name}))
        if not (before.is_in_async_function(repair.old_line) and after.is_in_async_function(repair.new_line)):
            return Judgement("function", names)
        if turned_here.intersection(word for wait in changed for word in wait):
            return Judgement("callee", names)
        return Judgement("await" if new - old else "taken", names)


def was_otherwise(git_dir: Path, commit: str, kind: str, names: tuple[str, ...]) -> bool:
    """Whether all functions of the names were plain in the commit for `await`, or all were async for `taken`."""
    if not names:
        return False
    pattern = rf"(async +)?def +({'|'.join(names)}) *\("
    try:
        found = git(git_dir, "grep", "-h", "-o", "-E", pattern, commit, "--", "*.py").splitlines()
    except NotRun:
        return False
    wanted = kind == "await"
    return bool(found) and all(line.startswith("async") != wanted for line in found)


def origins(git_dir: Path, repairs: Sequence[Repair]) -> dict[Repair, Origin]:
    """Where each repaired line came to be; the repairs are of one commit and file."""
    ranges = [f"-L{repair.old_line},{repair.old_line}" for repair in repairs]
    first = repairs[0]
    try:
        blame = git(git_dir, "blame", "--line-porcelain", "-w", *ranges, first.parent, "--", first.old_path)
    except NotRun:
        return {}
    places: dict[int, Origin] = {}
    head: re.Match[str] | None = None
    for line in blame.split("\n"):
        if match := BLAMED.match(line):
            head = match
        elif head and line.startswith("filename "):
            places[int(head[3])] = Origin(head[1], line.removeprefix("filename "), int(head[2]))
    return {repair: places[repair.old_line] for repair in repairs if repair.old_line in places}


class Tracer:
    """Finds the repairs of one repository's lines."""

    def __init__(self, git_dir: Path, repo: str, commits: Iterable[Commit], others: bool) -> None:
        self.git_dir = git_dir
        self.repo = repo
        self.others = others
        self.sampled = {commit.commit for commit in commits}
        self.parents = history(git_dir, "HEAD")
        self.known_texts = {
            text.strip()
            for _, diff in diffs(git_dir, sorted(self.sampled), whole=True)
            for _, _, text in added_lines(diff)
        }

    def rows(self) -> Iterator[Row]:
        with Texts(self.git_dir) as texts:
            judge = Judge(texts)
            for commit, diff in diffs(self.git_dir, list(self.parents), whole=False):
                yield from self.rows_of(judge, commit, diff)

    def rows_of(self, judge: Judge, commit: str, diff: Diff) -> Iterator[Row]:
        repairs = repairs_in(commit, self.parents[commit], diff)
        turned_here = turned(diff)
        by_file: dict[str, dict[Repair, Judgement]] = defaultdict(dict)
        for repair in repairs:
            is_known = repair.old_text.strip() in self.known_texts
            if is_known or (self.others and len(repairs) <= MOST_TOGETHER):
                judgement = judge.judge(repair, turned_here)
                if judgement and (is_known or judgement.kind in BUGS):
                    by_file[repair.old_path][repair] = judgement
        for of_file in by_file.values():
            for repair, origin in origins(self.git_dir, list(of_file)).items():
                kind = self.kind(judge, of_file[repair], origin)
                sampled = origin.commit in self.sampled
                if sampled or (self.others and kind in BUGS and origin.commit in self.parents):
                    row = {"repo": self.repo, **origin._asdict(), "kind": kind, "names": of_file[repair].names}
                    row |= {"sampled": sampled, "text": repair.old_text.strip()[:TEXT_LIMIT]}
                    row |= {"repair": commit, "repair_path": repair.new_path, "repair_line": repair.new_line}
                    yield row | {"repaired": repair.new_text.strip()[:TEXT_LIMIT], "together": len(repairs)}

    def kind(self, judge: Judge, judgement: Judgement, origin: Origin) -> str:
        """The kind as the repair shows it, unless the line was no such bug when it came to be."""
        if judgement.kind not in BUGS or (origin.commit not in self.sampled and not self.others):
            return judgement.kind
        if not judge.is_in_async_function(origin):
            return "function"
        is_later = was_otherwise(self.git_dir, origin.commit, judgement.kind, judgement.names)
        return "callee-later" if is_later else judgement.kind

    def further_commits(self, rows: Iterable[Row]) -> list[Commit]:
        """Those of the rows that were not sampled and are not too large, in the order of history."""
        wanted = {row["commit"] for row in rows} - self.sampled
        in_order = [commit for commit in self.parents if commit in wanted]
        found = diffs(self.git_dir, in_order, whole=True)
        all_described = (described(self.repo, commit, self.parents[commit], diff) for commit, diff in found)
        return [commit for commit in all_described if commit]


def first_of_each_line(rows: Iterable[Row]) -> list[Row]:
    """A line that was repaired on two branches, or back and forth, counts once."""
    kept: dict[tuple[str, str, str, int], Row] = {}
    for row in rows:
        kept.setdefault(place(row), row)
    return list(kept.values())


def fixes(opts: argparse.Namespace) -> int:
    rows: list[Row] = []
    further: list[Commit] = []
    failed = 0
    for repo, commits in read_commits(opts.commits).items():
        try:
            tracer = Tracer(git_directory(opts.mirrors, repo), repo, commits, others=bool(opts.others))
            found = first_of_each_line(tracer.rows())
            further += tracer.further_commits(found)
        except NotRun as problem:
            failed += 1
            print(f"{repo}: {problem}", file=sys.stderr)
            continue
        rows += found
        kinds = Counter(row["kind"] if row["sampled"] else f"{row['kind']} of others" for row in found)
        print(f"{repo}: {', '.join(f'{count} {kind}' for kind, count in kinds.items()) or 'none'}", flush=True)
    write_rows(opts.out, rows)
    if opts.others:
        write_rows(opts.others, map(asdict, further))
    return 1 if failed else 0


# Score


def basis(finding: Row) -> str:
    kinds = {evidence["kind"] for evidence in finding["evidence"]}
    return "names" if kinds & NAME_EVIDENCE else "types"


def findings_of(document: Row, commit: Commit) -> list[Row]:
    """The findings of a run, without texts and verdicts."""
    return [
        {
            "repo": commit.repo,
            "commit": commit.commit,
            "path": finding["path"].removeprefix("./"),
            "line": finding["start"]["line"],
            "column": finding["start"]["column"],
            "end_line": finding["end"]["line"],
            "rule": finding["rule"],
            "grade": finding["applicability"],
            "basis": basis(finding),
            "message": finding["message"],
            "text": "",
            "verdict": "",
            "kind": "",
        }
        for finding in document["findings"]
    ]


def give_verdicts(rows: Iterable[Row], judged: Iterable[Row]) -> None:
    """Each finding gets the verdict of its place; of several the one in its column, or else of its rule."""
    places = defaultdict(list)
    for row in judged:
        places[place(row)].append(row)
    for row in rows:
        if known := places.get(place(row)):
            best = max(known, key=lambda other: [other.get(key) == row[key] for key in ("column", "rule")])
            row["verdict"], row["kind"] = best["verdict"], best.get("kind", "")


def give_texts(rows: Iterable[Row], out: Path) -> None:
    """The text of each line, from the repositories of the work trees, where these are there."""
    by_repo = defaultdict(list)
    for row in rows:
        by_repo[row["repo"]].append(row)
    for repo, of_repo in by_repo.items():
        git_dir = out / "trees" / folder_name(repo) / ".git"
        if git_dir.is_dir():
            with Texts(git_dir) as texts:
                for row in of_repo:
                    lines = texts.lines(row["commit"], row["path"]) or []
                    row["text"] = "".join(lines[row["line"] - 1 : row["line"]]).strip()[:TEXT_LIMIT]


def print_table(header: list[str], lines: Iterable[list[str]]) -> None:
    table = [header, *lines]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    table.insert(1, ["-" * width for width in widths])
    for first, *others in table:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        print(f"| {' | '.join(cells)} |")
    print()


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def figures(label: str, rows: list[Row], lines: int) -> list[str]:
    counts = Counter(row["verdict"] or "unjudged" for row in rows)
    precision = share(counts["right"], counts["right"] + counts["wrong"])
    per_lines = f"{10_000 * len(rows) / lines:.2f}" if lines else "–"
    return [label, str(len(rows)), *(str(counts[name]) for name in (*VERDICTS, "unjudged")), precision, per_lines]


def print_findings(rows: list[Row], lines: int) -> None:
    counted = [row for row in rows if row["rule"] not in APART]
    apart = [row for row in rows if row["rule"] in APART]
    table = [figures(grade, [row for row in counted if row["grade"] == grade], lines) for grade in GRADES]
    table += [figures("all", counted, lines), figures(f"apart: {', '.join(APART)}", apart, lines)]
    columns = ["findings", *VERDICTS, "unjudged", "precision", "per 10,000 lines"]
    print_table(["grade", *columns], table)

    for heading, key in (("rests on", "basis"), ("rule", "rule")):
        groups = defaultdict(list)
        for row in counted:
            groups[row["grade"], row[key]].append(row)
        largest = sorted(groups.items(), key=lambda item: (GRADES.index(item[0][0]), -len(item[1])))
        print_table([heading, *columns], [figures(" ".join(group), here, lines) for group, here in largest])


def print_repositories(commits: Iterable[Commit], rows: list[Row]) -> None:
    by_repo = defaultdict(list)
    for commit in commits:
        by_repo[commit.repo].append(commit)
    table = []
    for repo, here in sorted(by_repo.items()):
        grades = Counter(row["grade"] for row in rows if row["repo"] == repo and row["rule"] not in APART)
        sums = [len(here), sum(commit.lines for commit in here), sum(commit.async_lines for commit in here)]
        table.append([repo, *map(str, sums), *(str(grades[grade]) for grade in GRADES)])
    print_table(["repository", "commits", "added lines", "async ones", *GRADES], table)


def stops(rows: Iterable[Row], grades: Sequence[str]) -> Counter[str]:
    """The pushes that findings of these grades stop: rightly if one of these is a bug, wrongly if none is."""
    verdicts: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["grade"] in grades and row["rule"] not in APART:
            verdicts[row["commit"]].add(row["verdict"])
    ends: Counter[str] = Counter()
    for seen in verdicts.values():
        ends["rightly" if seen.intersection(TRUE_BUGS) else "undecided" if "" in seen else "wrongly"] += 1
    return ends


def print_stops(rows: list[Row], commits: int) -> None:
    table = []
    for name, grades in STOPPING.items():
        ends = stops(rows, grades)
        total = ends.total()
        cells = [str(ends[end]) for end in ("rightly", "wrongly", "undecided")]
        table.append([f"--fail-on {name}", str(commits), str(total), share(total, commits), *cells])
    print_table(["pushes", "all", "stopped", "share", "rightly", "wrongly", "undecided"], table)


def best_grade(bug: Row, findings: Iterable[Row]) -> str:
    """The first grade of the findings that are told of the bug's line."""
    grades = [
        row["grade"]
        for row in findings
        if row["path"] == bug["path"] and row["line"] <= bug["line"] <= row["end_line"] and row["rule"] not in APART
    ]
    return min(grades, key=GRADES.index, default="not found")


def print_bugs(bugs: list[Row], rows: list[Row]) -> int:
    """Prints where the bugs are told, and those that are not; returns how many are."""
    by_commit = defaultdict(list)
    for row in rows:
        by_commit[row["commit"]].append(row)
    ends = [(bug, best_grade(bug, by_commit[bug["commit"]])) for bug in bugs]
    table = []
    for kind in (*BUGS, "all"):
        here = [end for bug, end in ends if kind in (bug["kind"], "all")]
        table.append([kind, str(len(here)), *(str(here.count(end)) for end in (*GRADES, "not found"))])
    print_table(["bugs repaired later", "known", *GRADES, "not found"], table)
    missed = [bug for bug, end in ends if end == "not found"]
    print(f"bugs that are not found: {len(missed)}")
    for bug in missed:
        where = f"{bug['repo']} {bug['commit'][:10]} {bug['path']}:{bug['line']}"
        print(f"  {where}: {bug['text'][:80]} → {bug['repaired'][:80]}")
    print()
    return len(bugs) - len(missed)


def read_results(out: Path, commits: Iterable[Commit]) -> tuple[list[Commit], list[Row]]:
    """The commits that have a result, and what was found in them."""
    ran: list[Commit] = []
    rows: list[Row] = []
    for commit in commits:
        try:
            document = json.loads(result_file(out, commit).read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        ran.append(commit)
        rows += findings_of(document, commit)
    return ran, rows


def score(opts: argparse.Namespace) -> int:
    commits = [commit for of_repo in read_commits(opts.commits).values() for commit in of_repo]
    ran, rows = read_results(opts.out, commits)
    if not ran:
        print("no commit has a result", file=sys.stderr)
        return 2
    ids = {commit.commit for commit in ran}
    repaired = read_rows(opts.fixes) if opts.fixes else []
    bugs = [bug for bug in repaired if bug["kind"] in BUGS and bug["commit"] in ids]
    give_verdicts(rows, ({**bug, "verdict": "right", "kind": "repaired"} for bug in bugs))
    give_verdicts(rows, read_rows(opts.judged) if opts.judged else [])
    lines = sum(commit.lines for commit in ran)
    print_repositories(ran, rows)
    print_findings(rows, lines)
    print_stops(rows, len(ran))

    parts = [f"{len(ran)} of {len(commits)} commits, {lines:,} added lines"]
    if opts.fixes:
        parts.append(f"{print_bugs(bugs, rows)} of {len(bugs)} bugs found")
    unjudged = [row for row in rows if not row["verdict"] and row["rule"] not in APART]
    give_texts(unjudged, opts.out)
    write_rows(opts.out / "unjudged-history.jsonl", unjudged)
    for name, grades in STOPPING.items():
        ends = stops(rows, grades)
        parts.append(f"{name} stops {ends.total()}, {ends['wrongly']} wrongly")
    print(f"history: {'; '.join(parts)}; {len(unjudged)} unjudged")
    return 0 if len(ran) == len(commits) else 1


# Command line


def add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True)
    mirrors = argparse.ArgumentParser(add_help=False)
    mirrors.add_argument("mirrors", type=Path, help="folder of bare mirrors")
    commits = argparse.ArgumentParser(add_help=False)
    commits.add_argument("commits", type=Path, help="what `sample` wrote")

    sampling = commands.add_parser("sample", parents=[mirrors], help="draw commits")
    beside = [HERE / "repositories.toml"]
    sampling.add_argument("--repositories", type=Path, nargs="+", default=beside, help="default: beside this")
    sampling.add_argument("--commits", type=int, default=15, help="how many of each repository (default: 15)")
    sampling.add_argument("--of", action="append", default=[], metavar="REPO=N", help="another number for a repository")
    sampling.add_argument("--seed", default=SEED, help="another seed draws others")
    sampling.add_argument("--out", type=Path, required=True, help="file of the commits")
    sampling.set_defaults(action=sample)

    running = commands.add_parser("run", parents=[mirrors, commits], help="run the tool on what the commits add")
    running.add_argument("--binary", required=True, help="the tool to run")
    running.add_argument("--out", type=Path, required=True, help="folder of the work trees and results")
    running.add_argument("--flags", default="", help="more arguments for the tool, in one string")
    running.add_argument("--limit", type=float, default=600, help="seconds that one run may take (default: 600)")
    running.add_argument("--jobs", type=int, default=1, help="repositories at once (default: 1)")
    running.set_defaults(action=run)

    fixing = commands.add_parser("fixes", parents=[mirrors, commits], help="find what later commits repaired")
    fixing.add_argument("--out", type=Path, required=True, help="file of the repairs")
    fixing.add_argument("--others", type=Path, help="file of further commits, in which a bug is known")
    fixing.set_defaults(action=fixes)

    scoring = commands.add_parser("score", parents=[commits], help="print tables")
    scoring.add_argument("out", type=Path, help="the folder that `run` wrote to")
    scoring.add_argument("--judged", type=Path, help="verdicts")
    scoring.add_argument("--fixes", type=Path, help="what `fixes` wrote")
    scoring.set_defaults(action=score)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_commands(parser)
    opts = parser.parse_args(arguments)
    status: int = opts.action(opts)
    return status


if __name__ == "__main__":
    sys.exit(main())
