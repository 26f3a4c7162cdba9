"""Lists become plans: always the same ones, and in parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fleet.fleets import CLEAN, Fleet

if TYPE_CHECKING:
    from pathlib import Path

HASH = "0123456789abcdef0123456789abcdef01234567"


def entries(plan: Path) -> list[tuple[str, str | None]]:
    tasks = [json.loads(line) for line in plan.read_text().splitlines()]
    found = [(task["source"], task["commit"]) for task in tasks]
    return sorted(found, key=lambda entry: (entry[0], entry[1] or ""))


@pytest.mark.parametrize(
    ("line", "source", "commit"),
    [
        ("https://example.org/a/b.git", "https://example.org/a/b.git", None),
        (f"https://example.org/a/b@{HASH}", "https://example.org/a/b", HASH),
        ("https://someone@example.org/a/b", "https://someone@example.org/a/b", None),
        ("https://someone@example.org/a/b@v1.0", "https://someone@example.org/a/b", "v1.0"),
        ("git@example.org:a/b.git", "git@example.org:a/b.git", None),
        ("git@example.org:a/b.git@feature/x", "git@example.org:a/b.git", "feature/x"),
        ("ssh://git@example.org/a/b", "ssh://git@example.org/a/b", None),
        ('{"source": "https://example.org/a@b", "commit": "main"}', "https://example.org/a@b", "main"),
        ('{"source": "https://example.org/a", "stars": 7}', "https://example.org/a", None),
    ],
)
def test_forms_of_lines(fleet: Fleet, line: str, source: str, commit: str | None) -> None:
    assert entries(fleet.plan([line])) == [(source, commit)]


def test_folders(fleet: Fleet) -> None:
    for name in ("one", "two@home"):
        (fleet.folder / name).mkdir()
    plan = fleet.plan(["# these are here", "", "one", "one@v1", "two@home"])
    one, two = str(fleet.folder / "one"), str(fleet.folder / "two@home")
    assert entries(plan) == [(one, None), (one, "v1"), (two, None)]


def test_order_and_repetitions_make_no_difference(fleet: Fleet) -> None:
    lines = [f"https://example.org/group/{number}@{commit}" for number in range(20) for commit in ("a", "b")]
    plan = fleet.plan(lines).read_bytes()
    assert fleet.plan([*reversed(lines), *lines]).read_bytes() == plan
    assert len(plan.splitlines()) == len(lines)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nowhere", "list:2: nowhere is neither a URL nor a folder"),
        ("ext::sh -c true", "list:2: ext::sh -c true is neither a URL nor a folder"),
        ('{"source": 7}', "list:2: an object needs `source`"),
        ('{"source"', "list:2: this is no JSON"),
        (
            '{"source": "https://example.org/a", "commit": "--upload-pack=x"}',
            "list:2: '--upload-pack=x' names no commit",
        ),
        ("https://someone:secret@example.org/a", "list:2: the URL has a password in it"),
    ],
)
def test_wrong_lines_are_told_with_their_place(fleet: Fleet, line: str, message: str) -> None:
    (fleet.folder / "list").write_text(f"https://example.org/fine\n{line}\n")
    assert message in fleet("plan", "list", "-o", "plan.jsonl", status=2)
    assert not (fleet.folder / "plan.jsonl").exists()


def test_a_plan_that_was_changed_is_told(fleet: Fleet) -> None:
    plan = fleet.plan(["https://example.org/a"])
    plan.write_text(plan.read_text().replace("example.org/a", "example.org/b"))
    assert "plan.jsonl:1: this is no line of a plan" in fleet("run", plan, "-o", "results", status=2)


def test_resolve_writes_commits_down(fleet: Fleet) -> None:
    folder = fleet.repository("one", {"a.py": CLEAN})
    head = fleet.git("-C", str(folder), "rev-parse", "HEAD").strip()
    (fleet.folder / "list").write_text(f"{folder.as_uri()}\n{folder.as_uri()}@main\nfile:///nowhere/at/all\n")
    said = fleet("plan", "list", "-o", "plan.jsonl", "--resolve")
    assert entries(fleet.folder / "plan.jsonl") == [("file:///nowhere/at/all", None), (folder.as_uri(), head)]
    assert "file:///nowhere/at/all: HEAD could not be resolved" in said
