"""Tables are made of whatever records there are."""

from __future__ import annotations

import json

from fleet.fleets import BUG, Fleet


def test_what_was_lost_in_one_place_is_taken_from_another(fleet: Fleet) -> None:
    folder = fleet.repository("one", {"a.py": BUG, "wish": "murder"})
    plan = fleet.plan([folder.as_uri()])
    fleet("run", plan, "-o", "first")
    fleet.merged(plan, "first")
    assert fleet.outcomes() == {"one": "lost"}
    fleet.commit(folder, {"wish": ""})
    fleet("run", plan, "-o", "second")
    for results in (("first", "second"), ("second", "first")):
        fleet.merged(plan, *results)
        assert fleet.outcomes() == {"one": "ok"}
    assert "1 repository done\n" in fleet("run", plan, "-o", "first")


def test_a_record_that_is_broken_is_told(fleet: Fleet) -> None:
    plan = fleet.plan([fleet.repository("one", {"a.py": BUG}).as_uri()])
    fleet("run", plan, "-o", "results")
    (record,) = (fleet.folder / "results" / "records").glob("*/*.json")
    record.write_bytes(record.read_bytes()[:100])
    said = fleet("merge", plan, "results", "-o", "merged", status=2)
    assert f"{record.relative_to(fleet.folder)} cannot be read" in said
    record.unlink()
    assert "1 repository done\n" in fleet("run", plan, "-o", "results")


def test_records_and_tables_say_the_same(fleet: Fleet) -> None:
    plan = fleet.plan([fleet.repository("one", {"a.py": BUG}).as_uri()])
    fleet("run", plan, "-o", "results")
    (path,) = (fleet.folder / "results" / "records").glob("*/*.json")
    record = json.loads(path.read_bytes())
    fleet.merged(plan, "results")
    (finding,) = record["report"]["findings"]
    assert fleet.query("SELECT rule, grade, path, line, message, fingerprint, code_hash FROM findings") == [
        (
            *(finding["rule"], finding["applicability"], finding["path"], finding["start"]["line"]),
            *(finding["message"], finding["fingerprint"], record["excerpts"][0]["code_hash"]),
        )
    ]
    (repository,) = fleet.query("SELECT id, diff, fixed FROM repositories")
    assert repository[0] == record["id"] == json.loads(plan.read_text())["id"]
    assert repository[1] == record["diff"].encode()
    assert [fix["message"] for fix in repository[2]] == [fix["message"] for fix in record["fixed"]]
    (timing,) = fleet.query("SELECT check_wall, check_cpu, check_memory, total_cpu FROM timings")
    check = record["steps"]["check"]
    assert timing[:3] == (check["wall"], check["cpu"], check["memory"])
    assert timing[3] > check["cpu"] > 0
    assert check["memory"] > 2**20
