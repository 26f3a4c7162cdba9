"""What a run found: read, written, added up and compared. The words are those of the JSON report."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, TypeVar

from ._fields import HINT, Fields, plain
from .comparison import Comparison, compare
from .errors import ReportError
from .finding import Applicability, Finding, Place, read_applicability, read_finding, read_place

if TYPE_CHECKING:
    import os

VERSION = 1
"""The version of the JSON report that this package reads and writes."""


@dataclass(frozen=True)
class Fixed:
    """A finding that was fixed.

    Attributes:
        rule: The rule's name.
        path: The file.
        message: What was wrong.
        applicability: How far the finding and its fix could be trusted.
        round: The round, from 1, in which it was fixed.
    """

    rule: str
    path: str
    message: str
    applicability: Applicability
    round: int


@dataclass(frozen=True)
class Skipped:
    """A repair that was tried and did not hold.

    Attributes:
        rule: The rule's name.
        path: The file.
        message: What is wrong there.
        reason: Why the repair does not hold.
    """

    rule: str
    path: str
    message: str
    reason: str


@dataclass(frozen=True)
class Unparsable:
    """A file that does not parse, so that nothing in it is repaired.

    Attributes:
        path: The file.
        start: The place where the parser gave up.
        message: What the parser says.
    """

    path: str
    start: Place
    message: str


@dataclass(frozen=True)
class Report:
    """What a run found. Places are in the text after the fixes of the run.

    Attributes:
        version: The version of the report's format.
        files_read: How many Python files were read.
        findings: What is left, in order of path and place.
        fixed: What was fixed.
        ignored: How many findings comments that the run wrote silence.
        guesses: How many guesses there are that do not count and are told nowhere else.
        skipped: Repairs that were tried and did not hold.
        syntax_errors: Files that do not parse.
    """

    version: int
    files_read: int
    findings: tuple[Finding, ...]
    fixed: tuple[Fixed, ...]
    ignored: int
    guesses: int
    skipped: tuple[Skipped, ...]
    syntax_errors: tuple[Unparsable, ...]

    @staticmethod
    def from_json(text: str | bytes) -> Report:
        """Read a report from what ``unawaited check --output-format json`` writes. What is unknown is passed over.

        Raises:
            ReportError: If it is no report, or one of another version.
        """
        return _from_json(text, "the report")

    @staticmethod
    def read(path: str | os.PathLike[str]) -> Report:
        """Read a report from a file that ``unawaited check --output-format json`` or `write` has written.

        Raises:
            ReportError: If it is no report, or one of another version.
            OSError: If the file cannot be read.
        """
        return _from_json(Path(path).read_bytes(), str(path))

    def to_json(self) -> str:
        """Give the report as JSON, from which `from_json` makes an equal one."""
        return json.dumps(plain(self), indent=2, ensure_ascii=False) + "\n"

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write the report as JSON to a file, which is replaced.

        Raises:
            OSError: If the file cannot be written.
        """
        Path(path).write_bytes(self.to_json().encode("utf-8", "surrogatepass"))

    @staticmethod
    def merged(reports: Iterable[Report]) -> Report:
        """Add up reports of runs over different files. The result is that of one run over all of the files.

        Raises:
            ReportError: If two of the reports speak of the same file.
        """
        parts = tuple(reports)
        _expect_disjoint(parts)
        return Report(
            version=VERSION,
            files_read=sum(part.files_read for part in parts),
            findings=_numbered(_in_order(part.findings for part in parts)),
            fixed=_in_order(part.fixed for part in parts),
            ignored=sum(part.ignored for part in parts),
            guesses=sum(part.guesses for part in parts),
            skipped=_in_order(part.skipped for part in parts),
            syntax_errors=_in_order(part.syntax_errors for part in parts),
        )

    def compared_to(self, before: Report) -> Comparison:
        """Tell what is new, gone and the same since an earlier report.

        Moved lines and renamed files change nothing: what counts is the fingerprint, without its number. Of several
        findings that are alike those in the same file go together first, so that a copy is new, and what moved is not.
        """
        return compare(before.findings, self.findings)


def _from_json(text: str | bytes, where: str) -> Report:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        # An array in an array, a thousand times over, is too much for the parser.
        message = f"{where} is no JSON: {error}; {HINT}"
        raise ReportError(message) from error
    fields = Fields(value, where)
    version = fields.integer("version")
    if version != VERSION:
        message = (
            f"{where} has version {version}, and this package knows {VERSION}; "
            "use the package and the program of one release"
        )
        raise ReportError(message)
    return Report(
        version=version,
        files_read=fields.integer("files_read"),
        findings=tuple(map(read_finding, fields.each("findings"))),
        fixed=tuple(map(_read_fixed, fields.each("fixed"))),
        ignored=fields.integer("ignored"),
        guesses=fields.integer("guesses"),
        skipped=tuple(map(_read_skipped, fields.each("skipped"))),
        syntax_errors=tuple(map(_read_unparsable, fields.each("syntax_errors"))),
    )


def _read_fixed(fields: Fields) -> Fixed:
    return Fixed(
        rule=fields.string("rule"),
        path=fields.string("path"),
        message=fields.string("message"),
        applicability=read_applicability(fields),
        round=fields.integer("round"),
    )


def _read_skipped(fields: Fields) -> Skipped:
    return Skipped(
        rule=fields.string("rule"),
        path=fields.string("path"),
        message=fields.string("message"),
        reason=fields.string("reason"),
    )


def _read_unparsable(fields: Fields) -> Unparsable:
    return Unparsable(
        path=fields.string("path"),
        start=read_place(fields.nested("start")),
        message=fields.string("message"),
    )


Entry = TypeVar("Entry", Finding, Fixed, Skipped, Unparsable)


def _expect_disjoint(parts: Iterable[Report]) -> None:
    seen: set[str] = set()
    for part in parts:
        entries: tuple[Finding | Fixed | Skipped | Unparsable, ...]
        entries = (*part.findings, *part.fixed, *part.skipped, *part.syntax_errors)
        paths = {entry.path for entry in entries}
        if not seen.isdisjoint(paths):
            both = ", ".join(sorted(seen & paths))
            message = f"two of the reports speak of {both}; add up only reports of different files"
            raise ReportError(message)
        seen |= paths


def _in_order(parts: Iterable[tuple[Entry, ...]]) -> tuple[Entry, ...]:
    # What is of one file is in order already, and stays so.
    return tuple(sorted(chain.from_iterable(parts), key=lambda entry: entry.path.split("/")))


def _numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings that are alike new numbers, in their order: in each part they began with 1."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in findings:
        seen[finding.likeness] += 1
        fingerprint = f"{finding.likeness}:{seen[finding.likeness]}"
        numbered.append(replace(finding, fingerprint=fingerprint))
    return tuple(numbered)
