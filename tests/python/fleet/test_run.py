"""Repositories are checked one by one, and what is wrong with one is its own affair."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from fleet.fleets import BUG, CLEAN, FIXED, Fleet

if TYPE_CHECKING:
    from pathlib import Path


def content(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def records(results: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (results / "records").rglob("*.json")}


def test_what_becomes_of_each(fleet: Fleet) -> None:
    wishes = ["memory", "crash", "fail", "babble", "murder"]
    named = {wish: fleet.repository(wish, {"a.py": BUG, "wish": wish}) for wish in wishes}
    good = fleet.repository("good", {"a.py": BUG, "b.py": CLEAN})
    empty = fleet.repository("empty", {"read.me": ""})
    partial = fleet.repository("partial", {"a.py": BUG, "b.py": b"# coding: nonsense\n"})
    plan = fleet.plan(
        [f"{folder.as_uri()}" for folder in (*named.values(), good, empty, partial)] + ["file:///nowhere"]
    )
    said = fleet("run", plan, "-o", "results", "--memory", 300)
    assert "9 repositories done" in said
    fleet.merged(plan, "results")
    assert fleet.outcomes() == {
        "memory": "memory",
        "crash": "crashed",
        "fail": "failed",
        "babble": "failed",
        "murder": "lost",
        "good": "ok",
        "empty": "ok",
        "partial": "partial",
        "nowhere": "checkout",
    }
    reasons = dict(fleet.query("SELECT regexp_extract(source, '[^/]+$'), reason FROM repositories"))
    assert reasons["memory"] == "it took more than 300 MiB"
    assert reasons["crash"] == "ended by SIGABRT"
    assert "it does not want to" in reasons["fail"]
    assert "b.py" in reasons["partial"]
    assert "git fetch" in reasons["nowhere"]
    assert "-9" in reasons["murder"]
    assert reasons["good"] is None
    found = fleet.query("SELECT repository, rule, grade, path, line FROM findings ORDER BY ALL")
    assert [row[1:] for row in found] == [("coroutine-statement", "safe", "a.py", 10)] * 2
    assert not list((fleet.folder / "results" / "work" / "scratch").glob("*/*"))


def test_what_hangs_is_given_up(fleet: Fleet) -> None:
    told = fleet.folder / "pid"
    plan = fleet.plan([fleet.repository("one", {"a.py": BUG, "wish": f"hang {told}"}).as_uri()])
    assert "1 repository done, 1 timeout" in fleet("run", plan, "-o", "results", "--timeout", 1.5)
    fleet.merged(plan, "results")
    assert fleet.query("SELECT outcome, reason FROM repositories") == [("timeout", "not done after 1.5 s")]
    ((wall,),) = fleet.query("SELECT check_wall FROM timings")
    assert wall > 1.5


def test_folders_are_checked_in_place_and_not_written(fleet: Fleet) -> None:
    folder = fleet.folder / "plain"
    folder.mkdir()
    (folder / "a.py").write_text(BUG)
    before = content(folder)
    plan = fleet.plan(["plain"])
    fleet("run", plan, "-o", "results", "--fixes", "unsafe")
    fleet.merged(plan, "results")
    assert content(folder) == before
    assert fleet.query('SELECT outcome, findings, "commit", diff IS NOT NULL FROM repositories') == [
        ("ok", 1, None, True)
    ]


def test_commits_of_one_source(fleet: Fleet) -> None:
    folder = fleet.repository("one", {"a.py": BUG})
    first = fleet.git("-C", str(folder), "rev-parse", "HEAD").strip()
    second = fleet.commit(folder, {"a.py": FIXED})
    fleet.git("-C", str(folder), "tag", "fixed")
    before = content(folder)
    plan = fleet.plan([folder.as_uri(), f"{folder}@{first}", f"{folder}@fixed", f"{folder}@nothing"])
    fleet("run", plan, "-o", "results")
    fleet.merged(plan, "results")
    rows = fleet.query('SELECT wanted, outcome, "commit", findings FROM repositories ORDER BY wanted NULLS FIRST')
    assert rows == [
        *[(None, "ok", second, 0), (first, "ok", first, 1)],
        *[("fixed", "ok", second, 0), ("nothing", "checkout", "nothing", None)],
    ]
    assert content(folder) == before


def test_what_is_done_stays(fleet: Fleet) -> None:
    folders = [fleet.repository(name, {"a.py": BUG, "wish": wish}) for name, wish in (("a", "crash"), ("b", ""))]
    plan = fleet.plan([folder.as_uri() for folder in folders])
    fleet("run", plan, "-o", "results")
    done = records(fleet.folder / "results")
    assert "0 repositories done, 2 had been done before" in fleet("run", plan, "-o", "results", "--timeout", 7)
    assert records(fleet.folder / "results") == done
    assert "1 repository done, 1 crashed, 1 had been" in fleet(
        "run", plan, "-o", "results", "--again", "timeout,crashed"
    )
    assert "2 repositories done" in fleet("run", plan, "-o", "results", "--", "--select", "context")
    fleet.merged(plan, "results")
    assert fleet.query("SELECT count(*) FROM findings") == [(0,)]


def test_what_was_fetched_is_fetched_once(fleet: Fleet) -> None:
    folder = fleet.repository("one", {"a.py": BUG})
    head = fleet.git("-C", str(folder), "rev-parse", "HEAD").strip()
    plan = fleet.plan([f"{folder.as_uri()}@{head}"])
    fleet("run", plan, "-o", "results")
    folder.rename(folder.with_name("gone"))
    assert "1 repository done\n" in fleet("run", plan, "-o", "results", "--again", "ok")
    store = next((fleet.folder / "results" / "work" / "stores").glob("*.git"))
    (store / "HEAD").write_bytes(b"")
    assert "1 repository done, 1 checkout" in fleet("run", plan, "-o", "results", "--again", "ok")
    folder.with_name("gone").rename(folder)
    assert "1 repository done\n" in fleet("run", plan, "-o", "results", "--again", "checkout")
    assert "1 repository done\n" in fleet("run", plan, "-o", "other", "--no-store")
    assert not (fleet.folder / "other" / "work" / "stores").exists()


def test_shards_are_the_whole(fleet: Fleet) -> None:
    folders = [fleet.repository(f"r{number}", {"a.py": BUG if number % 2 else CLEAN}) for number in range(5)]
    plan = fleet.plan([folder.as_uri() for folder in folders])
    fleet("run", plan, "-o", "whole")
    shards = [f"shard{number}" for number in (1, 2, 3)]
    for number, shard in enumerate(shards, 1):
        fleet("run", plan, "-o", shard, "--shard", f"{number}/3")
    assert fleet.merged(plan, *shards) == fleet.merged(plan, "whole")
    assert sum(len(records(fleet.folder / shard)) for shard in shards if (fleet.folder / shard).exists()) == len(
        folders
    )


def test_settings_of_the_machine_make_no_difference(fleet: Fleet) -> None:
    folder = fleet.repository("one", {"a.py": BUG})
    fleet.variables["UNAWAITED_SELECT"] = "context"
    fleet.variables["GIT_DIR"] = str(fleet.folder / "elsewhere")
    plan = fleet.plan([folder.as_uri()])
    fleet("run", plan, "-o", "results")
    fleet.merged(plan, "results")
    assert fleet.query("SELECT outcome, findings FROM repositories") == [("ok", 1)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--", "--fix"), "--fix is not for a fleet"),
        (("--", "--output-file=x"), "--output-file=x is not for a fleet"),
        (("--shard", "4/3"), "'4/3' is no shard"),
        (("--jobs", "0"), "'0' is no whole number from 1"),
        (("--timeout", "soon"), "'soon' is no number of seconds"),
        (("--again", "never"), "'never' is no outcome"),
    ],
)
def test_wrong_arguments(fleet: Fleet, arguments: tuple[str, ...], message: str) -> None:
    plan = fleet.plan(["https://example.org/a"])
    assert message in fleet("run", plan, "-o", "results", *arguments, status=2)
    assert not (fleet.folder / "results").exists()


def test_without_the_program(fleet: Fleet) -> None:
    plan = fleet.plan(["https://example.org/a"])
    fleet.variables["UNAWAITED_PROGRAM"] = "/bin/true"
    assert "/bin/true is not the program" in fleet("run", plan, "-o", "results", status=2)


def test_results_that_cannot_be_written(fleet: Fleet) -> None:
    plan = fleet.plan(["https://example.org/a"])
    (fleet.folder / "results").mkdir()
    (fleet.folder / "results" / "begun").touch()
    said = fleet("run", plan, "-o", "results", status=2)
    assert "results/begun: File exists; the same command goes on from here" in said


def test_extras_are_named_where_they_are_missing(fleet: Fleet) -> None:
    (fleet.folder / "psutil.py").write_text("raise ModuleNotFoundError(name='psutil')\n")
    fleet.variables["PYTHONPATH"] = os.pathsep.join([str(fleet.folder), fleet.variables["PYTHONPATH"]])
    assert "pip install 'unawaited[fleet]'" in fleet("plan", "list", "-o", "plan.jsonl", status=2)


def test_help(fleet: Fleet) -> None:
    process = fleet.start("run", "--help")
    output, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert all(option in output for option in ("--shard", "--engine", "--memory"))
