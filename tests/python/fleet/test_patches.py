"""Patches are what `git am` takes, to the byte."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fleet.fleets import BUG, CLEAN, FIXED, Fleet

if TYPE_CHECKING:
    from pathlib import Path

LATIN = "# coding: latin-1\nname = '\xe4'\n"
FORMS: dict[str, tuple[str, bytes, bytes]] = {
    "plain": ("a.py", BUG.encode(), FIXED.encode()),
    "deep": ("some where/sch\u00f6n.py", BUG.encode(), FIXED.encode()),
    "umlauts": ("a.py", BUG.replace("sent", "\xe4\u2026").encode(), FIXED.replace("sent", "\xe4\u2026").encode()),
    "carriage-returns": ("a.py", BUG.replace("\n", "\r\n").encode(), FIXED.replace("\n", "\r\n").encode()),
    "latin": ("a.py", (LATIN + BUG).encode("latin-1"), (LATIN + FIXED).encode("latin-1")),
    "near-latin": (
        "a.py",
        ("# coding: latin-1\n" + BUG.replace("sent", "\xe4")).encode("latin-1"),
        ("# coding: latin-1\n" + FIXED.replace("sent", "\xe4")).encode("latin-1"),
    ),
    "without-end": ("a.py", BUG.rstrip("\n").encode(), FIXED.rstrip("\n").encode()),
    "from": (
        "a.py",
        BUG.replace('"sent"', '"""\nFrom me\n--- a/x\n"""').encode(),
        FIXED.replace('"sent"', '"""\nFrom me\n--- a/x\n"""').encode(),
    ),
}


def patches(fleet: Fleet, plan: Path, *options: str) -> list[dict[str, str]]:
    fleet("run", plan, "-o", "results")
    fleet.merged(plan, "results")
    fleet("patches", "merged", "patches", "--date", "2030-01-31T12:00:00+01:00", *options)
    return [json.loads(line) for line in (fleet.folder / "patches" / "index.jsonl").read_text().splitlines()]


def test_git_am_takes_them(fleet: Fleet) -> None:
    folders = {name: fleet.repository(name, {path: before}) for name, (path, before, _) in FORMS.items()}
    clean = fleet.repository("clean", {"a.py": CLEAN})
    plan = fleet.plan([folder.as_uri() for folder in (*folders.values(), clean)])
    made = {entry["source"]: entry for entry in patches(fleet, plan, "--author", "J\xf6rg X <joerg@localhost>")}
    assert set(made) == {folder.as_uri() for folder in folders.values()}
    for name, folder in folders.items():
        entry = made[folder.as_uri()]
        assert entry["commit"] == fleet.git("-C", str(folder), "rev-parse", "HEAD").strip()
        fleet.git("-C", str(folder), "am", "--quiet", str(fleet.folder / "patches" / entry["patch"]))
        path, _, after = FORMS[name]
        assert (folder / path).read_bytes() == after, name
        told = fleet.git("-C", str(folder), "log", "-1", "--format=%an <%ae>%n%aI%n%B").splitlines()
        assert told[:3] == [
            *("J\xf6rg X <joerg@localhost>", "2030-01-31T12:00:00+01:00"),
            "Await coroutines that nobody awaits",
        ]
        assert f"- {path}: `send(1)` makes a coroutine that nothing awaits [coroutine-statement]" in told


def test_they_are_the_same_again(fleet: Fleet) -> None:
    plan = fleet.plan([fleet.repository("one", {"a.py": BUG}).as_uri()])
    first = patches(fleet, plan)[0]["patch"]
    before = (fleet.folder / "patches" / first).read_bytes()
    assert patches(fleet, plan)[0]["patch"] == first
    assert (fleet.folder / "patches" / first).read_bytes() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--author", "nobody"), "'nobody' is no author"),
        (("--date", "today"), "'today' is no date"),
        ((), "nowhere has no fleet.duckdb; make it with `python -m unawaited fleet merge`"),
    ],
)
def test_wrong_arguments(fleet: Fleet, options: tuple[str, ...], message: str) -> None:
    assert message in fleet("patches", "nowhere", "patches", *options, status=2)
