"""``python -m unawaited``: where it looks for the program, and who does what it is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Callable

import pytest

PACKAGE = Path(__file__).parents[3] / "python" / "unawaited"

ECHO = """#!/bin/sh
echo "{name}" "$@"
cat
exit 7
"""


def run(
    python: Path, *arguments: str, path: Path, stdin: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs the package that is in a folder."""
    environment = {name: value for name, value in os.environ.items() if name != "UNAWAITED_PROGRAM"}
    environment.update({"PYTHONUSERBASE": str(path / "nobody"), **variables}, PYTHONPATH=str(path))
    return subprocess.run(
        [python, "-m", "unawaited", *arguments],
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter whose environment has no scripts."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment)
    return environment / "bin" / "python"


@pytest.fixture
def echo(executable: Callable[[Path, str], None]) -> Callable[[Path], None]:
    """Writes a program that tells its folder's name and its arguments, hands on its stdin, and ends with 7."""
    return lambda path: executable(path, ECHO.format(name=path.parent.parent.name))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The package as ``pip install --target`` lays it out, without the program."""
    folder = tmp_path / "target"
    shutil.copytree(PACKAGE, folder / "unawaited", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_the_program_takes_arguments_and_stdin_and_its_status_is_that_of_the_command(
    python: Path, target: Path, echo: Callable[[Path], None]
) -> None:
    echo(target / "bin" / "unawaited")
    ran = run(python, "check", "--fix", "a b.py", path=target, stdin="text")
    assert (ran.stdout, ran.stderr, ran.returncode) == ("target check --fix a b.py\ntext", "", 7)


def test_it_is_looked_for_among_the_scripts_then_those_of_the_user_then_beside_the_package(
    target: Path, tmp_path: Path, echo: Callable[[Path], None]
) -> None:
    environment = tmp_path / "environment"
    venv.create(environment)
    for folder in ("target", "user", "environment"):
        echo(tmp_path / folder / "bin" / "unawaited")
        ran = run(environment / "bin" / "python", "rules", path=target, PYTHONUSERBASE=str(tmp_path / "user"))
        assert ran.stdout == f"{folder} rules\n"


def test_the_variable_names_another_program(
    python: Path, target: Path, tmp_path: Path, echo: Callable[[Path], None]
) -> None:
    echo(target / "bin" / "unawaited")
    echo(tmp_path / "mine" / "bin" / "program")
    ran = run(python, path=target, UNAWAITED_PROGRAM=str(tmp_path / "mine" / "bin" / "program"))
    assert ran.stdout == "mine\n"


def test_without_a_program_it_says_where_it_looked(python: Path, target: Path) -> None:
    ran = run(python, "check", path=target)
    assert ran.returncode == 2
    assert ran.stderr.startswith("unawaited: the program unawaited is in none of these folders; install the package")
    assert ran.stderr.splitlines()[-1] == f"  {target / 'bin'}"


def test_a_variable_that_names_no_file_is_said(python: Path, target: Path, tmp_path: Path) -> None:
    ran = run(python, path=target, UNAWAITED_PROGRAM=str(tmp_path / "nowhere"))
    wanted = f"unawaited: UNAWAITED_PROGRAM names {tmp_path / 'nowhere'}, which is no file; set it to"
    assert ran.returncode == 2
    assert ran.stderr.startswith(wanted)


def test_a_program_that_cannot_be_started_is_said(python: Path, target: Path) -> None:
    program = target / "bin" / "unawaited"
    program.parent.mkdir()
    program.write_text("no program")
    ran = run(python, path=target)
    assert ran.returncode == 2
    assert ran.stderr == f"unawaited: {program} cannot be started: Permission denied; install the package again\n"


@pytest.mark.parametrize(("command", "module"), [("run", "record/run.py"), ("fleet", "fleet/__init__.py")])
def test_commands_in_python_get_what_stands_behind_their_name(
    python: Path, target: Path, command: str, module: str
) -> None:
    part = target / "unawaited" / module
    shutil.rmtree(part.parent, ignore_errors=True)
    part.parent.mkdir()
    (part.parent / "__init__.py").touch()
    part.write_text("def main(argv):\n    print(argv)\n    return 3\n")
    ran = run(python, command, "--option", "check", path=target)
    assert (ran.stdout, ran.returncode) == ("['--option', 'check']\n", 3)


def test_the_package_is_imported_without_what_is_not_asked_for(target: Path) -> None:
    code = "import sys; before = set(sys.modules); import unawaited; print(*sorted(set(sys.modules) - before))"
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(target)}, capture_output=True, check=True
    )
    loaded = ran.stdout.split()
    assert b"unawaited" in loaded
    assert not {b"unawaited.api", b"asyncio", b"json", b"dataclasses", b"subprocess"} & set(loaded)
