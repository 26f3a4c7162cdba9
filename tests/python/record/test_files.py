"""Records are read, written, merged and compared."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from unawaited.record.facts import Dropped, Gave, Place, Record
from unawaited.record.files import RecordError, compare, merge, read, write

if TYPE_CHECKING:
    from pathlib import Path

PLACE = Place("shop.py", "0" * 64, 3, 4, 3, 11, "fetch()", "shop.main")
LINE = Place("shop.py", "0" * 64, 9, None, None, None, "fetch(), fetch()", None)
DROPPED = Dropped("coroutine", PLACE, "shop.fetch", 2)
GAVE = Gave(PLACE, "shop.fetch", 3, 0, 2)
HEAD = '{"unawaited_record": 1, "python": "3.11.7", "root": "/shop"}\n'


def record(*facts: Dropped | Gave, python: str = "3.11.7", root: str = "/shop") -> Record:
    return Record(python, root, facts)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    written = record(DROPPED, replace(DROPPED, place=LINE), GAVE, replace(GAVE, callee=None))
    write(written, tmp_path / "record")
    assert read(tmp_path / "record") == written
    assert [path.name for path in tmp_path.iterdir()] == ["record"]


def test_what_is_not_known_is_passed_over(tmp_path: Path) -> None:
    write(record(DROPPED), tmp_path / "record")
    text = (tmp_path / "record").read_text(encoding="utf-8").replace('"count"', '"later": [1], "count"')
    (tmp_path / "record").write_text(text + '{"fact": "later"}\n\n', encoding="utf-8")
    assert read(tmp_path / "record") == record(DROPPED)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ":1: is no record"),
        ('{"a": 1}\n', ":1: is no record"),
        ("[]\n", ":1: is no JSON object"),
        ("12:00 tests began\n", ":1: is no JSON"),
        (HEAD.replace("1,", "2,"), ":1: is a record of version 2, and this reads version 1"),
        (HEAD + '{"fact": "gave"', ":2: is no JSON"),
        (HEAD + '{"fact": "gave"}\n', ":2: is not as a record has it"),
        (HEAD + json.dumps({"fact": "dropped", "what": "coroutine", "count": "1"}), ":2: is not as a record has it"),
        (HEAD.replace('"/shop"', "1"), ":1: is not as a record has it"),
    ],
)
def test_what_is_no_record_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "record"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecordError, match=re.escape(f"{path}{told}")):
        read(path)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be read: No such file"):
        read(tmp_path / "missing")
    (tmp_path / "latin").write_bytes(b"\xe9")
    with pytest.raises(RecordError, match="is not UTF-8"):
        read(tmp_path / "latin")


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="name a file in a folder that exists"):
        write(record(), tmp_path / "missing" / "record")


def test_merging_adds_counts_up() -> None:
    other = replace(GAVE, place=LINE)
    merged = merge([record(DROPPED, GAVE), record(replace(GAVE, plain=4), DROPPED, other)])
    assert merged == record(replace(DROPPED, count=4), replace(GAVE, awaitable=6, plain=4, coroutine=4), other)


def test_merging_does_not_depend_on_the_order() -> None:
    one, other = record(DROPPED, python="3.12.1"), record(GAVE, replace(DROPPED, place=LINE))
    assert merge([one, other]) == merge([other, one])
    assert merge([one, other]).python == "3.11.7, 3.12.1"


def test_a_callee_that_differs_is_not_known() -> None:
    (fact,) = merge([record(GAVE), record(replace(GAVE, callee="shop.other"))]).facts
    assert fact == replace(GAVE, callee=None, awaitable=6, coroutine=4)


def test_two_versions_of_a_file_stay_apart() -> None:
    other = replace(DROPPED, place=replace(PLACE, sha256="1" * 64))
    assert merge([record(DROPPED), record(other)]).facts == (DROPPED, other)


def test_records_of_two_roots_are_not_merged() -> None:
    with pytest.raises(RecordError, match="these are of /other, /shop"):
        merge([record(), record(root="/other")])
    with pytest.raises(RecordError, match="these are of none"):
        merge([])


def test_what_is_new_gone_and_the_same() -> None:
    moved = replace(DROPPED, place=replace(PLACE, line=30, end_line=30, sha256="1" * 64), count=1)
    other = replace(DROPPED, place=LINE)
    again = replace(DROPPED, place=replace(moved.place, line=40, end_line=40))
    comparison = compare(record(DROPPED, other, GAVE), record(moved, again))
    assert comparison.same == (moved,)
    assert comparison.new == (again,)
    assert comparison.gone == (other,)
