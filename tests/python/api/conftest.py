"""Projects to check, and programs that only tell how they were called."""

from __future__ import annotations

import json
import shutil
import stat
import sys
from pathlib import Path
from typing import Any, Callable, Dict, NamedTuple, Union

import pytest
from api import inputs

Write = Callable[[Dict[str, Union[str, bytes]]], Path]


@pytest.fixture(scope="session")
def projects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, inputs.Project]:
    """Projects that show whatever a report can hold."""
    return inputs.all_projects(tmp_path_factory.mktemp("projects"))


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> inputs.Project:
    """The examples of all rules."""
    return inputs.examples_of_rules(tmp_path_factory.mktemp("examples"))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files of a project, as they are to the byte, and gives its folder."""

    def write_all(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write_all


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A copy of the project that the repository ships as an example."""
    folder = tmp_path / "shop"
    shutil.copytree(inputs.ROOT / "examples" / "shop", folder)
    return folder


WriteExecutable = Callable[[Path, str], None]


@pytest.fixture
def executable() -> WriteExecutable:
    """Writes a file that can be run."""

    def write_executable(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return write_executable


class Fake(NamedTuple):
    """A program that writes down how it was called, and ends as it was told to."""

    path: Path

    def calls(self) -> list[dict[str, Any]]:
        told = self.path.with_suffix(".calls").read_text().splitlines()
        return [json.loads(line) for line in told]

    def arguments(self) -> list[str]:
        (call,) = self.calls()
        arguments: list[str] = call["arguments"]
        return arguments


FAKE = """#!{python}
import json, os, sys, time
call = dict(arguments=sys.argv[1:], stdin=sys.stdin.buffer.read().decode(), cwd=os.getcwd(), pid=os.getpid())
with open({calls!r}, "a") as file:
    file.write(json.dumps(call) + chr(10))
time.sleep({seconds})
sys.stdout.write({stdout!r})
sys.stderr.write({stderr!r})
sys.stdout.flush()
{end}
"""

Make = Callable[..., Fake]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, executable: WriteExecutable) -> Make:
    """Makes such a program, and has it called."""

    def make(*, stdout: str = "", stderr: str = "", end: str = "", seconds: float = 0) -> Fake:
        path = tmp_path / "fake" / "program"
        calls = str(path.with_suffix(".calls"))
        text = FAKE.format(python=sys.executable, calls=calls, stdout=stdout, stderr=stderr, end=end, seconds=seconds)
        executable(path, text)
        monkeypatch.setenv("UNAWAITED_PROGRAM", str(path))
        return Fake(path)

    return make
