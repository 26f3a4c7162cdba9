"""What can go wrong, as exceptions. Each message says what is wrong, where, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .report import Report


class UnawaitedError(Exception):
    """Whatever this package raises of its own."""


class ProgramNotFound(UnawaitedError):  # noqa: N818 - as ModuleNotFoundError it says what happened; so does the name without a suffix
    """The program is not where an installed package has it, or cannot be started."""


class ProgramError(UnawaitedError):
    """The program ended in a way in which it never should: it was killed, or crashed."""


class UsageError(UnawaitedError):
    """The program could not do what it was asked: it does not know a rule or an option, say, or cannot read a text."""


class IncompleteError(UnawaitedError):
    """Some files could not be checked; the others were.

    Attributes:
        report: What was found in the others.
        problems: For each file that was not checked a line that says why.
    """

    def __init__(self, report: Report, problems: tuple[str, ...]) -> None:
        """Take what was found all the same, and why it is not all."""
        super().__init__("not every file could be checked:\n  " + "\n  ".join(problems))
        self.report = report
        self.problems = problems


class ReportError(UnawaitedError, ValueError):
    """What was read is no report, or one of another version; or reports do not go together."""


class FixError(UnawaitedError, ValueError):
    """A fix does not fit the text that it is to be applied to."""
