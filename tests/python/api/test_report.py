"""Reports are read, written, added up and compared."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import FrozenInstanceError, replace
from typing import TYPE_CHECKING, Any

import pytest
import unawaited
from unawaited import Comparison, Evidence, Finding, Place, Report, ReportError

if TYPE_CHECKING:
    from pathlib import Path

    from api.conftest import Write

LOAD = "async def load(): ...\n\nasync def main():\n"


def finding(path: str, line: int, likeness: str = "a", ordinal: int = 1) -> Finding:
    return Finding(
        rule="coroutine-statement",
        severity="error",
        path=path,
        start=Place(line, 5, line * 10),
        end=Place(line, 11, line * 10 + 6),
        scope="main",
        message="`load()` makes a coroutine that nothing awaits",
        evidence=(Evidence("type", "its type is `CoroutineType`"),),
        applicability="display",
        fix=None,
        fingerprint=f"{likeness * 32}:{ordinal}",
    )


def report(*findings: Finding) -> Report:
    return replace(Report.merged([]), files_read=1, findings=findings)


def test_a_report_cannot_be_changed_and_equal_ones_are_equal() -> None:
    one, other = report(finding("a.py", 1)), report(finding("a.py", 1))
    assert one == other
    assert hash(one) == hash(other)
    with pytest.raises(FrozenInstanceError):
        one.files_read = 2  # type: ignore[misc]


def test_a_report_is_written_as_the_program_writes_it(write: Write) -> None:
    project = write({"a.py": LOAD + "    'é🐍'; load()\n"})
    report = unawaited.check("a.py", cwd=project)
    report.write(project / "ours.json")
    by_program = [os.environ["UNAWAITED_PROGRAM"], "check", "--output-format=json", "--output-file=its.json", "a.py"]
    assert subprocess.run(by_program, cwd=project, check=False).returncode == 1
    assert (project / "ours.json").read_bytes() == (project / "its.json").read_bytes()
    assert Report.read(project / "its.json") == report


def test_what_is_unknown_is_passed_over() -> None:
    fields = json.loads(report(finding("a.py", 1)).to_json())
    fields["later"] = [1]
    fields["findings"][0]["later"] = {}
    fields["findings"][0]["evidence"][0].update(kind="later", later=None)
    read = Report.from_json(json.dumps(fields))
    assert read.findings[0].evidence == (Evidence("later", "its type is `CoroutineType`"),)
    assert replace(read.findings[0], evidence=()) == replace(finding("a.py", 1), evidence=())


def changed(fields: dict[str, Any], path: list[str | int], value: object) -> str:
    inner: Any = fields
    for part in path[:-1]:
        inner = inner[part]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return json.dumps(fields)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["version"], 2, "the report has version 2, and this package knows 1; use the package and the program of one"),
        (["version"], ..., "the report is no report of this version: it has no version"),
        (["files_read"], "1", "the report is no report of this version: files_read should be an integer and is '1'"),
        (["files_read"], True, "files_read should be an integer and is True"),
        (["findings"], {}, "findings should be an array and is {}"),
        (["findings", 0], None, "findings[0] should be an object and is None"),
        (["findings", 0, "fix"], ..., "it has no findings[0].fix"),
        (["findings", 0, "fix"], [], "findings[0].fix should be an object and is []"),
        (["findings", 0, "start", "cell"], "1", "findings[0].start.cell should be an integer and is '1'"),
        (["findings", 0, "severity"], "fatal", "severity should be one of `error`, `warning`, `info` and is 'fatal'"),
        (["findings", 0, "rule"], "x" * 99 + "y", None),
        (["findings", 0, "message"], ["x" * 99], f"should be a string and is ['{'x' * 38}…"),
    ],
)
def test_what_is_no_report_is_refused_and_the_place_is_said(
    path: list[str | int], value: object, message: str | None
) -> None:
    text = changed(json.loads(report(finding("a.py", 1)).to_json()), path, value)
    if message is None:
        assert Report.from_json(text).findings[0].rule == value
        return
    with pytest.raises(ReportError) as error:
        Report.from_json(text)
    assert message in str(error.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "1", b"\xff", "[" * 100_000, '{"version": NaN}'])
def test_what_is_no_json_or_no_object_is_refused(text: str | bytes) -> None:
    with pytest.raises(ReportError, match="the report"):
        Report.from_json(text)


def test_an_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("{")
    with pytest.raises(
        ReportError, match=r"report\.json is no JSON: .*; write it anew with `unawaited check --output-format"
    ):
        Report.read(path)
    path.write_text('{"version": 2}')
    with pytest.raises(ReportError, match=r"report\.json has version 2"):
        Report.read(str(path))


def test_runs_over_parts_add_up_to_the_run_over_all(write: Write) -> None:
    project = write(
        {
            "b/a.py": LOAD + "    load()\n    load()\n",
            "b-a.py": LOAD + "    load()\n",
            "b.py": LOAD + "    load(\n",
            "c.py": "x = 1\n",
            "d.py": "async def count() -> int: ...\n\nasync def main() -> None:\n    print(count().missing)\n",
        }
    )
    paths = ["d.py", "c.py", "b", "b.py", "b-a.py"]
    parts = [unawaited.check(path, cwd=project) for path in paths]
    whole = unawaited.check(paths, cwd=project)
    assert [len(entries) for entries in (whole.findings, whole.skipped, whole.syntax_errors)] == [4, 1, 1]
    assert Report.merged(parts) == whole
    assert Report.merged([Report.merged(parts[:2]), *reversed(parts[2:])]) == whole


def test_numbers_add_up_and_so_does_nothing() -> None:
    one = replace(report(), ignored=2, guesses=3)
    both = Report.merged([one, one])
    assert (both.files_read, both.ignored, both.guesses) == (2, 4, 6)
    assert Report.merged([]).files_read == 0


def test_reports_of_the_same_file_do_not_add_up() -> None:
    one = report(finding("a.py", 1), finding("b.py", 1))
    other = report(finding("b.py", 2), finding("c.py", 1))
    with pytest.raises(ReportError, match=r"two of the reports speak of b\.py; add up only reports of different files"):
        Report.merged([one, other])


def compared(before: list[Finding], after: list[Finding]) -> Comparison:
    return report(*after).compared_to(report(*before))


def test_lines_and_names_of_files_do_not_make_a_finding_new() -> None:
    moved = [finding("a.py", 7), finding("new.py", 3, "b")]
    result = compared([finding("a.py", 3), finding("old.py", 3, "b")], moved)
    assert result == Comparison(new=(), gone=(), same=tuple(moved))


def test_new_and_gone_are_told_in_order_of_path_and_place() -> None:
    before = [finding("a.py", 3), finding("b.py", 9, "b"), finding("b.py", 2, "c")]
    after = [finding("z.py", 9, "d"), finding("a/z.py", 2, "e"), finding("a.py", 3)]
    result = compared(before, after)
    assert result.new == (after[1], after[0])
    assert result.gone == (before[2], before[1])
    assert result.same == (after[2],)


def test_of_findings_that_are_alike_those_of_a_file_go_together() -> None:
    copy = finding("copy.py", 3, ordinal=2)
    assert compared([finding("main.py", 3)], [finding("copy.py", 3), finding("main.py", 3, ordinal=2)]).new == (
        finding("copy.py", 3),
    )
    # The first of two was repaired, so the second has its number now.
    result = compared([finding("a.py", 3), finding("b.py", 3, ordinal=2)], [finding("b.py", 3)])
    assert result.gone == (finding("a.py", 3),)
    assert compared([finding("a.py", 3)], [finding("a.py", 3), copy]).new == (copy,)


def test_a_baseline_says_the_same(write: Write) -> None:
    """What the program itself finds new since a baseline is what a comparison of reports says."""
    project = write({"a.py": LOAD + "    load()\n", "b.py": LOAD + "    load()\n    load().real\n"})
    before = unawaited.check(".", cwd=project)
    unawaited.check(".", cwd=project, options=["--write-baseline", "base.json"])
    write(
        {"a.py": LOAD + "    pass\n", "b.py": "\n" + LOAD + "    load()\n", "c.py": LOAD + "    load()\n    load()\n"}
    )
    after = unawaited.check(".", cwd=project)
    new = unawaited.check(".", cwd=project, options=["--baseline", "base.json"]).findings
    told = after.compared_to(before)
    assert [(one.path, one.start) for one in told.new] == [(one.path, one.start) for one in new]
    assert len(told.new) == 1
    assert [one.path for one in told.gone] == ["b.py"]
    assert after.compared_to(after) == Comparison(new=(), gone=(), same=after.findings)
