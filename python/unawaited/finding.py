"""What is wrong at a place, why that is believed, and how it is repaired. The words are those of the JSON report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from .errors import FixError

if TYPE_CHECKING:
    from ._fields import Fields

Severity = Literal["error", "warning", "info"]
"""How bad a finding is."""

Applicability = Literal["safe", "unsafe", "guess", "display"]
"""How far a finding and its fix can be trusted."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
APPLICABILITIES: tuple[Applicability, ...] = ("safe", "unsafe", "guess", "display")


@dataclass(frozen=True)
class Place:
    """A place in a text.

    Attributes:
        line: The line, from 1.
        column: The column, in characters, from 1.
        byte: The offset in the text as UTF-8, a byte order mark included, from 0.
        cell: In a notebook the cell, from 1, among all cells; the rest counts from the start of that cell's text.
    """

    line: int
    column: int
    byte: int
    cell: int | None = None


@dataclass(frozen=True)
class Evidence:
    """Why a finding is believed.

    Attributes:
        kind: What kind of evidence it is, such as ``type`` or ``definition``; later versions of the program can have
            further ones.
        text: What it says, for people.
        path: For a definition its file, or for the standard library a path inside the type engine.
        line: For a definition the line of the name, from 1.
        cell: For a definition in a notebook its cell, from 1.
    """

    kind: str
    text: str
    path: str | None = None
    line: int | None = None
    cell: int | None = None


@dataclass(frozen=True)
class Edit:
    """Some bytes of a text, and what takes their place.

    Attributes:
        path: The file.
        start: The first byte, in the text as UTF-8, a byte order mark included, from 0.
        end: One past the last byte.
        text: What takes the place of those bytes.
        cell: In a notebook the cell, from 1, in whose text the bytes count.
    """

    path: str
    start: int
    end: int
    text: str
    cell: int | None = None


@dataclass(frozen=True)
class Fix:
    """A repair. Apply all of it or none of it.

    Attributes:
        title: What it does, in a few words.
        edits: The edits. Those of a file are sorted and do not overlap.
    """

    title: str
    edits: tuple[Edit, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that it edits, each once."""
        return tuple(dict.fromkeys(edit.path for edit in self.edits))

    def apply_to(self, text: str, *, path: str | None = None, cell: int | None = None) -> str:
        """Give a text with the edits made.

        The text has to be the whole text that was checked, with its line endings and its byte order mark, as
        ``Path(path).read_bytes().decode()`` gives it; of a notebook the text of the edited cell.

        Args:
            text: The text.
            path: Which of the files the text is of, where the fix edits several.
            cell: Which of the cells the text is of, where the fix edits several.

        Raises:
            FixError: If the edits do not fit the text, or it is not said which of several texts it is.
        """
        edits = [edit for edit in self.edits if path in (None, edit.path) and (cell is None or cell == edit.cell)]
        if len({(edit.path, edit.cell) for edit in edits}) != 1:
            texts = dict.fromkeys(
                edit.path if edit.cell is None else f"cell {edit.cell} of {edit.path}" for edit in self.edits
            )
            message = f"the fix `{self.title}` edits {', '.join(texts)}; name one of them by `path` and `cell`"
            raise FixError(message)
        return _edited(text, edits)


@dataclass(frozen=True)
class Finding:
    """Something that is wrong.

    Attributes:
        rule: The rule's name.
        severity: How bad it is.
        path: The file.
        start: The first character.
        end: One past the last character.
        scope: The names of the classes and functions around the place, with dots between them; empty in the module
            itself.
        message: What is wrong, in one line.
        evidence: Why it is believed.
        applicability: How far it and its fix can be trusted.
        fix: The repair, if there is one.
        fingerprint: The same in another run that finds the same, whatever lines and paths are then.
    """

    rule: str
    severity: Severity
    path: str
    start: Place
    end: Place
    scope: str
    message: str
    evidence: tuple[Evidence, ...]
    applicability: Applicability
    fix: Fix | None
    fingerprint: str

    @property
    def likeness(self) -> str:
        """The fingerprint without the number that tells findings apart which are alike."""
        return self.fingerprint.partition(":")[0]


def read_finding(fields: Fields) -> Finding:
    """Read a finding from JSON."""
    fix = fields.nested_if_any("fix")
    return Finding(
        rule=fields.string("rule"),
        severity=cast("Severity", fields.string("severity", SEVERITIES)),
        path=fields.string("path"),
        start=read_place(fields.nested("start")),
        end=read_place(fields.nested("end")),
        scope=fields.string("scope"),
        message=fields.string("message"),
        evidence=tuple(map(_read_evidence, fields.each("evidence"))),
        applicability=read_applicability(fields),
        fix=None if fix is None else Fix(fix.string("title"), tuple(map(_read_edit, fix.each("edits")))),
        fingerprint=fields.string("fingerprint"),
    )


def read_place(fields: Fields) -> Place:
    """Read a place from JSON."""
    return Place(
        line=fields.integer("line"),
        column=fields.integer("column"),
        byte=fields.integer("byte"),
        cell=fields.integer_if_any("cell"),
    )


def read_applicability(fields: Fields) -> Applicability:
    """Read from JSON how far something can be trusted."""
    return cast("Applicability", fields.string("applicability", APPLICABILITIES))


def _read_evidence(fields: Fields) -> Evidence:
    return Evidence(
        kind=fields.string("kind"),
        text=fields.string("text"),
        path=fields.string_if_any("path"),
        line=fields.integer_if_any("line"),
        cell=fields.integer_if_any("cell"),
    )


def _read_edit(fields: Fields) -> Edit:
    return Edit(
        path=fields.string("path"),
        start=fields.integer("start"),
        end=fields.integer("end"),
        text=fields.string("text"),
        cell=fields.integer_if_any("cell"),
    )


def _edited(text: str, edits: list[Edit]) -> str:
    # Any `str` goes there and back, also one that is no valid Unicode.
    before = text.encode("utf-8", "surrogatepass")
    after = bytearray()
    done = 0
    for edit in edits:
        if not done <= edit.start <= edit.end <= len(before):
            raise _misfit(edit)
        after += before[done : edit.start] + edit.text.encode("utf-8", "surrogatepass")
        done = edit.end
    try:
        return (after + before[done:]).decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        # It would cut a character in two.
        raise _misfit(edits[0]) from None


def _misfit(edit: Edit) -> FixError:
    return FixError(
        f"the edits of {edit.path} do not fit the text; give the text that was checked, as it was then, "
        "with its line endings and its byte order mark"
    )
