"""A folder with a program or tests in it, which are run in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import unawaited
from unawaited.record import files

if TYPE_CHECKING:
    from unawaited.record.facts import Fact, Record

PACKAGE = Path(unawaited.__file__).parent.parent
SEES_CALLS = sys.version_info >= (3, 12)


class Project:
    """A folder of Python files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.folder.mkdir()
        # What an installed package has beside it: pytest finds the plugin by it.
        installed = folder / "installed" / "unawaited-0.dist-info"
        installed.mkdir(parents=True)
        (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: unawaited\nVersion: 0\n")
        (installed / "entry_points.txt").write_text("[pytest11]\nunawaited = unawaited.record.plugin\n")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("UNAWAITED")}
        self.environment["PYTHONPATH"] = os.pathsep.join([str(PACKAGE), str(installed.parent)])
        self.record_file = self.folder / "record.jsonl"

    def write(self, **texts: str) -> None:
        """Write modules, by their names."""
        for name, text in texts.items():
            self.write_file(f"{name}.py", text)

    def write_file(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
            encoding="utf-8",
            check=False,
        )

    def run(self, *arguments: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run a program, recorded."""
        record = ("--record", self.record_file.name)
        return self.python(*options, "-m", "unawaited", "run", *record, *arguments)

    def pytest(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the tests of the folder, recorded."""
        return self.python(
            "-m", "pytest", "-p", "no:cacheprovider", "--unawaited-record", self.record_file.name, *arguments
        )

    @property
    def record(self) -> Record:
        return files.read(self.record_file)

    @property
    def dropped(self) -> list[tuple[str, str, str, int]]:
        """What was dropped: the kind, the text of the call or else of its line, what was called, and how many times."""
        return [(fact.what, self.text(fact), fact.callee, fact.count) for fact in self.record.dropped]

    @property
    def gave(self) -> dict[str, tuple[int, int]]:
        """What each call was seen to give: something awaitable, something else."""
        return {self.text(fact): (fact.awaitable, fact.plain) for fact in self.record.gave}

    def text(self, fact: Fact) -> str:
        place = fact.place
        if place.column is None or place.end_line is None:
            return f"line: {place.text}"
        lines = (self.folder / place.path).read_bytes().splitlines(keepends=True)[place.line - 1 : place.end_line]
        lines[-1] = lines[-1][: place.end_column]
        lines[0] = lines[0][place.column :]
        return b"".join(lines).decode()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)
