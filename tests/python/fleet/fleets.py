"""Repositories to check, a program that misbehaves where a repository asks for it, and the commands of a fleet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PACKAGE = Path(__file__).parents[3] / "python"
PARTS = ("repositories", "findings")
BUG = """\
import asyncio


async def send(number: int) -> int:
    await asyncio.sleep(0)
    return number


async def main() -> None:
    send(1)
    print("sent")
"""
BUG_BYTES = BUG.encode()
FIXED = BUG.replace("    send(1)", "    await send(1)")
CLEAN = "value = 1\n"

MISBEHAVING = """\
#!{python} -ISs
import os, pathlib, signal, sys, time
wish = pathlib.Path("wish")
words = wish.read_text().split() if wish.is_file() and "check" in sys.argv else []
words = words or [""]
if words[0] in ("hang", "late"):
    pathlib.Path(words[1]).write_text(str(os.getpid()))
    time.sleep(60 if words[0] == "hang" else 0.4)
elif words[0] == "memory":
    held = []
    while True:
        held.append(b"x" * 2**24)
        time.sleep(0.001)
elif words[0] == "crash":
    os.abort()
elif words[0] == "fail":
    sys.exit("unawaited: it does not want to")
elif words[0] == "babble":
    print("no JSON")
    sys.exit(0)
elif words[0] == "murder":
    os.kill(os.getppid(), signal.SIGKILL)
os.execv({program!r}, [{program!r}, *sys.argv[1:]])
"""


class Fleet:
    """A folder with repositories, and the commands over them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        program = folder / "misbehaving"
        real = os.environ["UNAWAITED_PROGRAM"]
        program.write_text(MISBEHAVING.format(python=sys.executable, program=real))
        program.chmod(0o755)
        self.variables = {**os.environ, "PYTHONPATH": str(PACKAGE), "UNAWAITED_PROGRAM": str(program)}

    def repository(self, name: str, files: Mapping[str, str | bytes]) -> Path:
        """Make a repository with one commit, whose hash is the same in every test."""
        folder = self.folder / "repositories" / name
        self.git("init", "--quiet", "--initial-branch=main", str(folder))
        self.commit(folder, files)
        return folder

    def commit(self, folder: Path, files: Mapping[str, str | bytes]) -> str:
        """Commit files to a repository, and give the hash."""
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
        self.git("-C", str(folder), "add", "--all")
        self.git("-C", str(folder), "commit", "--quiet", "--message=files")
        return self.git("-C", str(folder), "rev-parse", "HEAD").strip()

    def git(self, *arguments: str) -> str:
        """Run git as somebody who always does the same at the same time."""
        who = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER") for part, value in _WHO.items()}
        variables = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        answer = subprocess.run(
            ["git", *arguments],  # noqa: S607 - whichever there is
            env=variables,
            check=True,
            capture_output=True,
            text=True,
        )
        return answer.stdout

    def start(self, *arguments: object, new_group: bool = False) -> subprocess.Popen[str]:
        """Start a command."""
        return subprocess.Popen(
            [sys.executable, "-m", "unawaited", "fleet", *map(str, arguments)],
            env=self.variables,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=new_group,
        )

    def __call__(self, *arguments: object, status: int = 0) -> str:
        """Run a command that ends with a status, and give what it says on stderr."""
        with self.start(*arguments) as process:
            output, errors = process.communicate(timeout=300)
        assert process.returncode == status, errors
        assert output == "" or "usage" in output
        assert "Traceback" not in errors, errors
        return errors

    def plan(self, lines: Sequence[object], name: str = "plan.jsonl") -> Path:
        """Write a plan of what lines of a list name."""
        (self.folder / "list").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        self("plan", "list", "-o", name)
        return self.folder / name

    def merged(self, plan: Path, *results: object) -> dict[str, bytes]:
        """Merge results, and give the bytes of the tables that say what was found."""
        folder = self.folder / "merged"
        self("merge", plan, *results, "-o", folder)
        return {part: (folder / f"{part}.parquet").read_bytes() for part in PARTS}

    def query(self, text: str) -> list[tuple[Any, ...]]:
        """Ask the merged database."""
        with duckdb.connect(str(self.folder / "merged" / "fleet.duckdb"), read_only=True) as connection:
            return connection.execute(text).fetchall()

    def outcomes(self) -> dict[str, str]:
        """Give the outcome of each merged repository by the last part of its source."""
        return {
            Path(source).name: outcome for source, outcome in self.query("SELECT source, outcome FROM repositories")
        }


_WHO = {"NAME": "someone", "EMAIL": "someone@localhost", "DATE": "2030-01-01T00:00:00+00:00"}
