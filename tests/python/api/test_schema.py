"""The schemas say what is written: no field more, and none less. So do the documents and the classes."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING, Any, Iterator, Mapping

import pytest
import unawaited
from api.inputs import ROOT
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from api.inputs import Project

Schema = Mapping[str, Any]

REPORT: Schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
RECORD: Schema = json.loads((ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8"))

CLASSES = {
    "report": unawaited.Report,
    "finding": unawaited.Finding,
    "place": unawaited.Place,
    "evidence": unawaited.Evidence,
    "fix": unawaited.Fix,
    "edit": unawaited.Edit,
    "fixed": unawaited.Fixed,
    "skipped": unawaited.Skipped,
    "syntax_error": unawaited.Unparsable,
}
"""The objects of a report by their names in the schema, and the class that has each."""


def closed(schema: Any) -> Any:  # noqa: ANN401 - a schema is any JSON
    """The same schema, to which a field that it does not name is an error."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(part) for name, part in schema.items()}
    return {**inner, "additionalProperties": False} if "properties" in schema and "type" in schema else inner


def objects(schema: Schema) -> Iterator[tuple[str, Schema]]:
    for name, part in schema["$defs"].items():
        if "properties" in part:
            yield name, part


@pytest.fixture
def reports(projects: dict[str, Project]) -> dict[str, Any]:
    """What the program writes of each project."""
    return {name: json.loads(project.report) for name, project in projects.items()}


@pytest.fixture
def of_examples(examples: Project) -> dict[str, Any]:
    """What the program writes of the examples of all rules."""
    report: dict[str, Any] = json.loads(examples.report)
    return report


@pytest.mark.parametrize("schema", [REPORT, RECORD], ids=["report", "record"])
def test_the_schema_is_one_and_describes_every_field(schema: Schema) -> None:
    Draft202012Validator.check_schema(schema)
    for name, part in objects(schema):
        for field, inner in part["properties"].items():
            referred = schema["$defs"][inner["$ref"].rpartition("/")[2]] if "$ref" in inner else {}
            assert {**referred, **inner}.get("description", "").endswith("."), f"{name}.{field}"


def test_what_the_program_writes_is_of_the_schema_and_has_no_other_field(reports: dict[str, Any]) -> None:
    validator = Draft202012Validator(closed(REPORT))
    wrong = [(name, error.message) for name, report in reports.items() for error in validator.iter_errors(report)]
    assert wrong == []


def test_so_are_the_examples_of_all_rules(of_examples: dict[str, Any]) -> None:
    assert [error.message for error in Draft202012Validator(closed(REPORT)).iter_errors(of_examples)] == []
    assert len(of_examples["findings"]) > 250


@pytest.fixture
def written(reports: dict[str, Any], of_examples: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Every object that the program writes of any project, by its name in the schema."""
    every = [*reports.values(), of_examples]
    findings = [finding for report in every for finding in report["findings"]]
    unparsable = [one for report in every for one in report["syntax_errors"]]
    fixes = [finding["fix"] for finding in findings if finding["fix"]]
    return {
        "report": every,
        "finding": findings,
        "place": [one[end] for one in [*findings, *unparsable] for end in ("start", "end") if end in one],
        "evidence": [one for finding in findings for one in finding["evidence"]],
        "fix": fixes,
        "edit": [edit for fix in fixes for edit in fix["edits"]],
        "fixed": [one for report in every for one in report["fixed"]],
        "skipped": [one for report in every for one in report["skipped"]],
        "syntax_error": unparsable,
    }


def test_the_program_writes_every_field_that_the_schema_names(written: dict[str, list[dict[str, Any]]]) -> None:
    for name, part in objects(REPORT):
        assert {field for one in written[name] for field in one} == set(part["properties"]), name
        # What is required is always there, and what is not can be missing.
        always = set.intersection(*(set(one) for one in written[name]))
        assert always == set(part["required"]), name
    for field in ("ignored", "guesses"):
        assert any(report[field] for report in written["report"]), field


def test_the_program_writes_every_word_that_the_schema_names(written: dict[str, list[dict[str, Any]]]) -> None:
    kinds = REPORT["$defs"]["evidence"]["properties"]["kind"]["examples"]
    assert {one["kind"] for one in written["evidence"]} == set(kinds)
    severities = REPORT["$defs"]["finding"]["properties"]["severity"]["enum"]
    assert {finding["severity"] for finding in written["finding"]} == set(severities)
    grades = REPORT["$defs"]["applicability"]["enum"]
    assert {finding["applicability"] for finding in written["finding"]} == set(grades)


def test_the_classes_have_the_fields_of_the_schema() -> None:
    assert set(CLASSES) == {name for name, _ in objects(REPORT)}
    for name, part in objects(REPORT):
        fields = dataclasses.fields(CLASSES[name])
        assert {field.name for field in fields} == set(part["properties"]), name
        required = {field.name for field in fields if field.default is dataclasses.MISSING}
        assert required == set(part["required"]), name


def test_what_the_program_writes_is_read_and_written_again_without_loss(
    reports: dict[str, Any],
    of_examples: dict[str, Any],
) -> None:
    for name, report in [*reports.items(), ("the examples of rules", of_examples)]:
        read = unawaited.Report.from_json(json.dumps(report))
        assert json.loads(read.to_json()) == report, name
        assert unawaited.Report.from_json(read.to_json()) == read, name


HEADINGS = {
    "report": "Paths are relative to",
    "finding": "A finding:",
    "place": "A place has",
    "evidence": "Evidence:",
    "fix": "A fix has",
    "edit": "A fix has",
    "fixed": "An entry of `fixed`",
    "skipped": "An entry of `skipped`",
    "syntax_error": "| `syntax_errors` |",
}
"""The words with which `docs/json.md` begins to tell of each object."""


def told_in(document: str, beginning: str) -> str:
    """The paragraph that begins so, or the line of a table, and the table below the paragraph."""
    start = document.index("\n" + beginning) + 1
    paragraph, *others = document[start:].split("\n\n")
    if beginning.startswith("|"):
        return paragraph.splitlines()[0]
    return "\n".join([paragraph, *others[:1]]) if others[0].startswith("|") else paragraph


@pytest.fixture(scope="module")
def document() -> str:
    """What people read of the report."""
    return (ROOT / "docs" / "json.md").read_text(encoding="utf-8")


def test_the_document_tells_of_every_field_and_kind(document: str) -> None:
    for name, part in objects(REPORT):
        told = set(re.findall(r"`(\w+)`", told_in(document, HEADINGS[name])))
        assert set(part["properties"]) <= told, name
    _, table = document.split("| kind | says |\n|---|---|\n")
    kinds = re.findall(r"^\| `(\w+)` \|", table.partition("\n\n")[0], re.MULTILINE)
    assert kinds == REPORT["$defs"]["evidence"]["properties"]["kind"]["examples"]


@pytest.mark.parametrize("name", ["report", "finding"])
def test_the_document_and_the_schema_say_the_same_of_a_field(document: str, name: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", told_in(document, HEADINGS[name]), re.MULTILINE)
    properties = REPORT["$defs"][name]["properties"]
    assert len(rows) > len(properties) / 2
    for field, told in rows:
        schema = properties[field]
        described = schema.get("description") or REPORT["$defs"][schema["$ref"].rpartition("/")[2]]["description"]
        told_text = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", told)
        # One of them may go on.
        one, other = sorted((plain_words(told_text), plain_words(described)), key=len)
        assert other[: len(one)] == one, field


def plain_words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


FACT = {
    "path": "pkg/mod.py",
    "sha256": "0" * 64,
    "line": 12,
    "column": None,
    "end_line": None,
    "end_column": None,
    "text": "fetch()",
    "inside": None,
    "callee": None,
}
DROPPED = {"fact": "dropped", "what": "coroutine", **FACT, "count": 3}
GAVE = {"fact": "gave", **FACT, "awaitable": 0, "plain": 17}


@pytest.mark.parametrize(
    "line",
    [
        {"unawaited_record": 1, "python": "3.11.7", "root": "/where/it/ran"},
        DROPPED,
        {**DROPPED, "what": "task", "column": 8, "end_line": 12, "end_column": 20, "inside": "mod.main", "callee": "f"},
        GAVE,
        {**GAVE, "later": True},
        {"fact": "later"},
    ],
)
def test_lines_of_a_record_are_of_the_schema(line: dict[str, object]) -> None:
    assert Draft202012Validator(RECORD).is_valid(line)


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"unawaited_record": 2, "python": "3.11.7", "root": "/"},
        {"unawaited_record": 1},
        {**DROPPED, "what": "thread"},
        {**DROPPED, "count": 0},
        {**DROPPED, "line": 0},
        {**DROPPED, "sha256": "F" * 64},
        {name: value for name, value in GAVE.items() if name != "plain"},
        {**GAVE, "awaitable": -1},
    ],
)
def test_other_lines_are_not(line: dict[str, object]) -> None:
    assert not Draft202012Validator(RECORD).is_valid(line)
