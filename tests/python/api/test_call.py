"""How the program is called: its arguments, its folder, and what becomes of the ways in which it can end."""

from __future__ import annotations

import asyncio
import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import unawaited

if TYPE_CHECKING:
    from api.conftest import Make

EMPTY = json.dumps(
    {
        "version": 1,
        "files_read": 0,
        "findings": [],
        "fixed": [],
        "ignored": 0,
        "guesses": 0,
        "skipped": [],
        "syntax_errors": [],
    }
)

ALWAYS = ["--quiet", "--color=never"]


@pytest.mark.parametrize(
    ("options", "arguments"),
    [
        ({}, []),
        ({"python": Path("venv")}, ["--python=venv"]),
        ({"python_version": "3.11"}, ["--python-version=3.11"]),
        ({"select": "await,tasks"}, ["--select=await,tasks"]),
        ({"select": ["await", "tasks"], "ignore": "task-dropped"}, ["--select=await,tasks", "--ignore=task-dropped"]),
        ({"select": []}, ["--select="]),
        ({"select": None, "ignore": (), "runs": []}, []),
        ({"guesses": True}, ["--guesses"]),
        ({"guesses": False}, ["--no-guesses"]),
        ({"runs": "pytest.log"}, ["--runs=pytest.log"]),
        ({"runs": [Path("one.jsonl"), "--two"]}, ["--runs=one.jsonl", "--runs=--two"]),
        ({"config": ["a.toml", "exclude = ['b']"]}, ["--config=a.toml", "--config=exclude = ['b']"]),
        ({"isolated": True}, ["--isolated"]),
        ({"options": ["--since", "main"]}, ["--since", "main"]),
    ],
)
def test_options_are_handed_on(fake: Make, options: unawaited.CheckOptions, arguments: list[str]) -> None:
    program = fake(stdout=EMPTY)
    unawaited.check("src", **options)
    assert program.arguments() == ["check", "--output-format=json", *ALWAYS, *arguments, "--", "src"]


@pytest.mark.parametrize(
    ("paths", "arguments"),
    [
        ("a.py", ["a.py"]),
        (Path("a.py"), ["a.py"]),
        (["a.py", Path("src")], ["a.py", "src"]),
        (["--fix", "-"], ["--fix", os.path.join(".", "-")]),  # noqa: PTH118 - Path drops the dot
    ],
)
def test_paths_are_paths_whatever_they_look_like(
    fake: Make, paths: str | Path | list[str | Path], arguments: list[str]
) -> None:
    program = fake(stdout=EMPTY)
    unawaited.check(paths)
    assert program.arguments()[-len(arguments) - 1 :] == ["--", *arguments]


def test_without_paths_the_current_folder_is_checked_and_with_an_empty_list_none(fake: Make) -> None:
    program = fake(stdout=EMPTY)
    unawaited.check()
    assert program.arguments()[-1] == "."
    with pytest.raises(unawaited.UsageError, match="no paths were given to check; name files or folders"):
        unawaited.check([])


def test_a_text_is_given_on_stdin_under_its_name(fake: Make) -> None:
    program = fake(stdout="repaired\r\n")
    assert unawaited.fix("text\r\n", Path("sub/a.py"), unsafe=True, select="await") == "repaired\r\n"
    (call,) = program.calls()
    fixed = ["check", "--fix", "--output-format=jsonl", f"--stdin-filename={Path('sub/a.py')}", "--unsafe-fixes"]
    assert call["arguments"] == [*fixed, *ALWAYS, "--select=await", "-"]
    assert call["stdin"] == "text\r\n"


def test_unsafe_fixes_are_as_the_settings_say_unless_it_is_said(fake: Make) -> None:
    program = fake()
    unawaited.fix("")
    unawaited.fix("", unsafe=False)
    silent, said = (call["arguments"] for call in program.calls())
    assert "--no-unsafe-fixes" not in silent
    assert "--unsafe-fixes" not in silent
    assert "--no-unsafe-fixes" in said


def test_the_program_runs_in_the_folder_that_is_named(fake: Make, tmp_path: Path) -> None:
    program = fake(stdout=EMPTY)
    (tmp_path / "there").mkdir()
    unawaited.check("a.py", cwd=tmp_path / "there")
    unawaited.fix("", cwd=str(tmp_path / "there"))
    assert [call["cwd"] for call in program.calls()] == [str(tmp_path / "there")] * 2
    with pytest.raises(unawaited.UsageError, match=r"cwd names .*nowhere, which is no folder"):
        unawaited.check("a.py", cwd=tmp_path / "nowhere")
    with pytest.raises(unawaited.UsageError, match=r"cwd names .*nowhere, which is no folder"):
        asyncio.run(unawaited.check_async("a.py", cwd=tmp_path / "nowhere"))


def test_a_relative_path_of_the_program_starts_in_the_callers_folder(
    fake: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = fake(stdout=EMPTY)
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(program.path.parent)
    monkeypatch.setenv("UNAWAITED_PROGRAM", program.path.name)
    unawaited.check("a.py", cwd=tmp_path / "there")
    assert len(program.calls()) == 1


def test_a_program_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("UNAWAITED_PROGRAM", str(tmp_path / "none"))
    with pytest.raises(unawaited.ProgramNotFound, match=r"none, which is no file; set it"):
        unawaited.check("a.py")
    (tmp_path / "none").touch()
    with pytest.raises(unawaited.ProgramNotFound, match=r"none cannot be started: Permission denied; install"):
        unawaited.fix("")


def test_a_crash_is_an_error_of_its_own_with_all_that_was_said(fake: Make) -> None:
    fake(stdout=EMPTY, stderr="it hurts\n", end="os.kill(os.getpid(), 9)")
    with pytest.raises(unawaited.ProgramError, match=r"ended with status -9; please report that.*\nit hurts"):
        unawaited.check("a.py")


def test_a_failure_that_nothing_is_said_of_is_a_crash(fake: Make) -> None:
    fake(end="sys.exit(2)")
    with pytest.raises(unawaited.ProgramError, match="ended with status 2; please report that"):
        unawaited.fix("")


def test_refusals_are_usage_errors(fake: Make) -> None:
    fake(stderr="unawaited: no\nsay yes\n", end="sys.exit(2)")
    with pytest.raises(unawaited.UsageError, match=r"^no\nsay yes$"):
        unawaited.check("a.py")


def test_a_report_of_another_version_is_refused(fake: Make) -> None:
    fake(stdout=EMPTY.replace('"version": 1', '"version": 2'), end="sys.exit(1)")
    with pytest.raises(unawaited.ReportError, match="has version 2, and this package knows 1; use"):
        unawaited.check("a.py")


def test_a_cancelled_task_kills_its_program(fake: Make) -> None:
    program = fake(stdout=EMPTY, seconds=60)

    async def main() -> int:
        task = asyncio.ensure_future(unawaited.check_async("a.py"))
        while not program.path.with_suffix(".calls").exists() or not program.calls():  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.01)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        pid: int = program.calls()[0]["pid"]
        return pid

    start = time.monotonic()
    pid = asyncio.run(main())
    assert time.monotonic() - start < 30
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_programs_run_side_by_side(fake: Make) -> None:
    program = fake(stdout=EMPTY, seconds=0.5)

    async def main() -> list[object]:
        calls = (unawaited.check_async("a.py"), unawaited.check_async("b.py"), unawaited.fix_async("c"))
        return list(await asyncio.gather(*calls))

    assert asyncio.run(main()) == [unawaited.Report.from_json(EMPTY)] * 2 + [EMPTY]
    assert len(program.calls()) == 3
