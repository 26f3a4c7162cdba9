"""Checks of files, by the program as it is."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import unawaited

if TYPE_CHECKING:
    from pathlib import Path

    from api.conftest import Write

FORGOTTEN = "async def load(): ...\n\nasync def main():\n    load()\n"


def test_findings_have_their_place_evidence_and_fix(write: Write) -> None:
    project = write({"a.py": FORGOTTEN})
    report = unawaited.check("a.py", cwd=project)
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.applicability) == ("coroutine-statement", "error", "safe")
    assert (finding.path, finding.scope) == ("a.py", "main")
    assert finding.start == unawaited.Place(line=4, column=5, byte=45)
    assert [evidence.kind for evidence in finding.evidence] == ["type", "definition"]
    assert finding.evidence[1].line == 1
    assert finding.fix == unawaited.Fix("Await it", (unawaited.Edit("a.py", 45, 45, "await "),))
    assert report.files_read == 1
    assert asyncio.run(unawaited.check_async("a.py", cwd=project)) == report


def test_rules_are_selected_and_ignored(shop: Path) -> None:
    every = {finding.rule for finding in unawaited.check(shop).findings}
    context = {finding.rule for finding in unawaited.check(shop, select=["context"]).findings}
    assert context == {"with-over-async-context-manager"}
    assert {finding.rule for finding in unawaited.check(shop, ignore="context").findings} == every - context != every


def test_settings_hold_unless_others_are_named_or_none_are_to_be_read(write: Write) -> None:
    project = write({"a.py": FORGOTTEN, "unawaited.toml": "ignore = ['await']\n", "other/none.toml": ""})
    assert unawaited.check(project).findings == ()
    assert len(unawaited.check(project, config=project / "other" / "none.toml").findings) == 1
    assert len(unawaited.check(project, isolated=True).findings) == 1
    assert unawaited.check(project, isolated=True, config="exclude = ['a.py']").files_read == 0


def test_fixes_can_be_made_in_place(write: Write) -> None:
    project = write({"a.py": FORGOTTEN})
    report = unawaited.check(project, options=["--fix"])
    assert report.findings == ()
    assert [fixed.rule for fixed in report.fixed] == ["coroutine-statement"]
    assert (project / "a.py").read_text() == FORGOTTEN.replace("    load", "    await load")


def test_what_cannot_be_checked_is_an_error_that_has_the_rest(write: Write) -> None:
    project = write({"a.py": FORGOTTEN, "b.py": b"x = '\xff'\n"})
    with pytest.raises(unawaited.IncompleteError, match=r"not every file could be checked:\n  b\.py: byte 5") as caught:
        unawaited.check(["a.py", "b.py", "none.py"], cwd=project)
    assert [finding.path for finding in caught.value.report.findings] == ["a.py"]
    assert [problem.partition(":")[0] for problem in caught.value.problems] == ["b.py", "none.py"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"select": "no-such-rule"}, "no rule or group is called `no-such-rule`"),
        ({"python": "no/such/folder"}, "the Python environment cannot be used"),
        ({"python_version": "2"}, "invalid value '2' for '--python-version"),
        ({"options": ["--output-format=text"]}, "cannot be used multiple times"),
        ({"config": "no/such/file.toml"}, "no/such/file.toml"),
    ],
)
def test_what_cannot_be_done_is_refused(write: Write, options: unawaited.CheckOptions, message: str) -> None:
    with pytest.raises(unawaited.UsageError, match=message):
        unawaited.check(write({"a.py": FORGOTTEN}), **options)


def test_an_option_that_is_none_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="nothing"):
        unawaited.check("a.py", nothing=1)  # type: ignore[call-arg]
