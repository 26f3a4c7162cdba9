"""Fixes as edits, applied to strings; and whole texts, repaired by the program."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import unawaited
from api.inputs import INPUTS, LOAD, NOTEBOOK, checked
from unawaited import Edit, Fix, FixError, Report

if TYPE_CHECKING:
    from pathlib import Path

    from api.conftest import Write
    from api.inputs import Project

REPAIRED = LOAD.replace("    load()", "    await load()")


def expect_agreement(project: Project, copy: Path) -> int:
    """Compares what one fix makes of a text with what the program makes of the file, and counts those files."""
    shutil.copytree(project.folder, copy)
    done = Report.from_json(checked(copy, (*project.options, "--fix", "--unsafe-fixes")).report)
    times = Counter(fixed.path for fixed in done.fixed)
    found = Report.from_json(project.report).findings
    alone = {finding.path: finding.fix for finding in found if finding.fix and times[finding.path] == 1}
    for path, fix in alone.items():
        before, after = ((folder / path).read_bytes() for folder in (project.folder, copy))
        encoding = "latin-1" if b"coding: latin-1" in before else "utf-8"
        assert fix.apply_to(before.decode(encoding)) == after.decode(encoding), path
    return len(alone)


@pytest.mark.parametrize("name", [*list(INPUTS)[:2], "examples"])
def test_a_fix_makes_of_a_text_what_the_program_makes_of_the_file(
    projects: dict[str, Project], name: str, tmp_path: Path
) -> None:
    assert expect_agreement(projects[name], tmp_path / "copy") >= 1


def test_also_in_the_examples_of_all_rules(examples: Project, tmp_path: Path) -> None:
    assert expect_agreement(examples, tmp_path / "copy") > 80


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        (LOAD, REPAIRED),
        ("\ufeff" + LOAD, "\ufeff" + REPAIRED),
        (LOAD.replace("\n", "\r\n"), REPAIRED.replace("\n", "\r\n")),
        (LOAD.replace("    load()", "    '🐍é'; load()"), REPAIRED.replace("    await", "    '🐍é'; await")),
        ("# coding: latin-1\nx = 'é'\n" + LOAD, "# coding: latin-1\nx = 'é'\n" + REPAIRED),
        ("# coding: shift_jis\nx = 'ソ'\n" + LOAD, "# coding: shift_jis\nx = 'ソ'\n" + REPAIRED),
        ("\ufeff# coding: utf-8\n" + LOAD, "\ufeff# coding: utf-8\n" + REPAIRED),
        ("x = 1\r\n", "x = 1\r\n"),
        (LOAD + "def f(:\n", LOAD + "def f(:\n"),
        ("", ""),
    ],
)
def test_a_text_is_repaired_and_nothing_else_of_it_changes(text: str, repaired: str) -> None:
    assert unawaited.fix(text, isolated=True) == repaired
    assert asyncio.run(unawaited.fix_async(text, isolated=True)) == repaired


def test_a_text_has_the_types_of_the_project_that_it_stands_in(write: Write) -> None:
    project = write({"app/__init__.py": "", "app/store.py": "async def load() -> int: ...\n", "app/main.py": "x = 1\n"})
    text = "from app.store import load\n\nasync def main():\n    load()\n"
    assert unawaited.fix(text, cwd=project) == text.replace("    load()", "    await load()")
    text = text.replace("app.", ".")
    assert unawaited.fix(text, "app/main.py", cwd=project) == text.replace("    load()", "    await load()")
    assert (project / "app" / "main.py").read_text() == "x = 1\n"


def test_unsafe_fixes_are_made_where_they_are_asked_for() -> None:
    text = LOAD.replace("    load()", "    return load()")
    repaired = text.replace("return load", "return await load")
    assert unawaited.fix(text, isolated=True) == text
    assert unawaited.fix(text, isolated=True, unsafe=True) == repaired
    assert unawaited.fix(text, config="unsafe-fixes = true") == repaired
    assert unawaited.fix(text, config="unsafe-fixes = true", unsafe=False) == text


def test_a_notebook_is_a_text_like_any_other() -> None:
    assert unawaited.fix(NOTEBOOK, "n.ipynb") == NOTEBOOK.replace("; load()", "; await load()")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = '\0'\n", "^stdin.py: "),
        ("x = '\ud800'\n", "^stdin.py: byte 5 .* is not valid utf-8"),
        (
            "# coding: latin-1\nx = '🐍'\n",
            "declares its encoding as iso-8859-1, which cannot write it: .*; declare utf-8",
        ),
        ("# coding: hex\n", "declares its encoding as hex, which cannot write it: "),
        ("# coding: klingon\n", "^stdin.py: .*klingon"),
    ],
)
def test_a_text_that_cannot_be_checked_is_refused(text: str, message: str) -> None:
    with pytest.raises(unawaited.UsageError, match=message):
        unawaited.fix(text)


def test_edits_count_bytes() -> None:
    fix = Fix("Swap them", (Edit("a.py", 3, 7, "b"), Edit("a.py", 7, 7, "🦀"), Edit("a.py", 8, 9, "")))
    assert fix.apply_to("é.🐍.c") == "é.b🦀."


def test_of_several_texts_the_one_is_named() -> None:
    fix = Fix("Await them", (Edit("a.py", 0, 0, "await "), Edit("b.py", 4, 4, "await "), Edit("b.py", 8, 9, "")))
    assert fix.paths == ("a.py", "b.py")
    assert fix.apply_to("f()", path="a.py") == "await f()"
    assert fix.apply_to("x = f(1, 2)", path="b.py") == "x = await f(1,2)"
    for path in (None, "c.py"):
        with pytest.raises(FixError, match=r"`Await them` edits a\.py, b\.py; name one of them by `path` and `cell`"):
            fix.apply_to("f()", path=path)


def test_in_a_notebook_the_text_is_that_of_the_cell() -> None:
    fix = Fix("Await them", (Edit("n.ipynb", 0, 0, "await ", 2), Edit("n.ipynb", 4, 4, "await ", 3)))
    assert fix.apply_to("x = f()", cell=3) == "x = await f()"
    with pytest.raises(FixError, match=r"edits cell 2 of n\.ipynb, cell 3 of n\.ipynb; name one"):
        fix.apply_to("f()", path="n.ipynb")


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("f()", Edit("a.py", 4, 4, "x")),
        ("f()", Edit("a.py", 2, 1, "x")),
        ("é", Edit("a.py", 1, 1, "x")),
        ("é", Edit("a.py", 0, 1, "x")),
    ],
)
def test_edits_that_do_not_fit_the_text_are_refused(text: str, edit: Edit) -> None:
    with pytest.raises(FixError, match=r"the edits of a\.py do not fit the text; give the text that was checked"):
        Fix("Break it", (edit,)).apply_to(text)


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(FixError):
        Fix("Break it", (Edit("a.py", 0, 2, "x"), Edit("a.py", 1, 3, "y"))).apply_to("abc")
