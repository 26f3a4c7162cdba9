"""Projects that show whatever a report can hold."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[3]

ALL = ("--isolated", "--select=all", "--guesses")


class Input(NamedTuple):
    """The files of a project, and what is asked about it."""

    files: dict[str, str]
    options: tuple[str, ...] = ALL


class Project(NamedTuple):
    """A folder, what is asked about it, and the report that the program wrote."""

    folder: Path
    options: tuple[str, ...]
    report: str


LOAD = "async def load() -> int:\n    return 1\n\n\nasync def main():\n    load()\n"

CODE: dict[str, object] = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": []}

NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python"}},
        "cells": [
            {"cell_type": "markdown", "metadata": {}, "source": ["load()"]},
            {**CODE, "source": ["%time 1\n", "async def load() -> int: ...\n"]},
            {**CODE, "source": ["x = 'é🐍'; load()\n", "x = '🐍'; load()"]},
        ],
    },
    ensure_ascii=False,
)

SESSION = """\
class Session:
    async def commit_all(self): ...
"""


def fact(text: str, line: int, callee: str, seen: dict[str, object]) -> str:
    """A line of a record about the only call of that name in that line of `a.py`."""
    place = {"path": "a.py", "sha256": "", "line": line, "column": None, "end_line": None, "end_column": None}
    return json.dumps({**seen, **place, "text": text, "inside": None, "callee": callee}) + "\n"


INPUTS = {
    "a byte order mark, CRLF and characters of one to four bytes": Input(
        {"a.py": "\ufeff" + LOAD.replace("    load()", "    'aé日🐍'; load()").replace("\n", "\r\n")}
    ),
    "another encoding": Input({"a.py": "# coding: latin-1\nx = 'é'\n" + LOAD}),
    "what does not parse": Input({"a.py": LOAD + "def f(:\n", "b.py": "\ufeffé = (\n"}),
    "a notebook": Input({"n.ipynb": NOTEBOOK}),
    "a notebook that does not parse": Input({"n.ipynb": NOTEBOOK.replace("x = 'é", "x = ('é")}),
    "a repair that does not hold": Input(
        {"a.py": "async def count() -> int: ...\n\nasync def main() -> None:\n    print(count().missing)\n"}
    ),
    "what is fixed": Input({"a.py": LOAD, "b.py": LOAD + "    return load()\n"}, ("--fix", "--unsafe-fixes")),
    "what is silenced": Input({"a.py": LOAD}, ("--add-ignores",)),
    "guesses that are not told": Input(
        {"a.py": "async def main(store):\n" + "    await store.commit()\n" * 9 + "    store.commit()\n"},
        ("--no-guesses",),
    ),
    "functions that a framework calls": Input(
        {"a.py": "async def load() -> int: ...\n\n@app.get('/')\ndef main():\n    load()\n"},
        (*ALL, "--config=handlers = ['app.get']"),
    ),
    "plain functions that have to become async": Input(
        {
            "a.py": "import time\n\nasync def load() -> int: ...\n\n"
            "def size() -> int:\n    time.sleep(1)\n    return load() + 1\n\n"
            "def lost() -> None:\n    load()\n",
            "b.py": "import a\n\nasync def main() -> None:\n    print(a.size())\n",
        }
    ),
    "a package whose source tells what types do not": Input(
        {
            "a.py": "import store.session\n\nasync def main(one):\n    one.commit_all().rows\n",
            ".venv/pyvenv.cfg": "home = .\nversion = 3.12.1\n",
            ".venv/lib/python3.12/site-packages/store/__init__.py": "",
            ".venv/lib/python3.12/site-packages/store/session.py": SESSION,
        }
    ),
    "what un-annotated code tells": Input(
        {
            "a.py": "class Peer:\n    async def close(self): ...\n\ndef make():\n    return Peer()\n",
            "b.py": "from a import make\n\nasync def stop(peer):\n    peer.close()\n\n"
            "async def main():\n    await stop(make())\n",
        }
    ),
    "what runs have shown": Input(
        {
            "a.py": "from store import one\n\nasync def main():\n    one.save()\n    one.load().rows\n",
            "run.jsonl": '{"unawaited_record": 1, "python": "3.13.0", "root": "."}\n'
            + fact("one.save()", 4, "save", {"fact": "dropped", "what": "coroutine", "count": 1})
            + fact("one.load().rows", 5, "load", {"fact": "gave", "awaitable": 2, "coroutine": 2, "plain": 0}),
        },
        (*ALL, "--runs=run.jsonl"),
    ),
    "nothing": Input({"a.py": "x = 1\n"}),
}


def lay_out(folder: Path, files: dict[str, str]) -> None:
    """Writes files, in the encoding that they name."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("latin-1" if "coding: latin-1" in text else "utf-8"))


def all_projects(folder: Path) -> dict[str, Project]:
    """Writes each input, the example that is shipped, and all situations, and has them checked."""
    projects = {}
    for index, (name, (files, options)) in enumerate(INPUTS.items()):
        below = folder / f"input{index}"
        lay_out(below, files)
        projects[name] = checked(below, options)
    for name in ("examples", "tests/situations"):
        shutil.copytree(ROOT / name, folder / name)
        projects[name] = checked(folder / name)
    return projects


def examples_of_rules(folder: Path) -> Project:
    """Writes the examples of all rules, each into a folder of its own, and has them checked."""
    tomllib = pytest.importorskip("tomllib", reason="rules are TOML, which Python reads from 3.11 on")
    for rule in sorted((ROOT / "rules").glob("*/*.toml")):
        for index, example in enumerate(tomllib.loads(rule.read_text(encoding="utf-8"))["example"]):
            text = example.get("before", example.get("unchanged"))
            files = {example.get("file", "example.py"): text, **example.get("files", {})}
            lay_out(folder / f"{rule.stem}_{index}".replace("-", "_"), files)
    return checked(folder)


def checked(folder: Path, options: tuple[str, ...] = ALL) -> Project:
    """Has a folder checked."""
    command = [os.environ["UNAWAITED_PROGRAM"], "check", "--output-format=json", *options, "."]
    ran = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert ran.returncode in (0, 1), ran.stderr.decode()
    return Project(folder, options, ran.stdout.decode())
