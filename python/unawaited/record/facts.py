"""What a record has: facts about places of source files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

DROPPED_KINDS = ("coroutine", "async_generator", "task")


@dataclass(frozen=True)
class Place:
    """A call expression in a file as it was when it ran.

    Attributes:
        path: Relative to the root of the run with ``/``, absolute where it is not below it.
        sha256: Of the file's bytes, in hexadecimal.
        line: From 1.
        column: In bytes of the line as UTF-8, from 0; None where only the line is known, and so for the next two.
        end_line: From 1.
        end_column: In bytes of the end line, exclusive.
        text: The line, without the blanks around it.
        inside: The qualified name of the function or class around the call, or the module.
    """

    path: str
    sha256: str
    line: int
    column: int | None
    end_line: int | None
    end_column: int | None
    text: str
    inside: str | None


@dataclass(frozen=True)
class Dropped:
    """What was made here and dropped without ever being awaited or iterated.

    Attributes:
        what: ``coroutine``, ``async_generator``, or ``task``.
        place: The call that made it.
        callee: Module and qualified name of the coroutine function.
        count: How many times.
    """

    what: str
    place: Place
    callee: str
    count: int


@dataclass(frozen=True)
class Gave:
    """What a call gave, in those of its runs that were looked at.

    Attributes:
        place: The call.
        callee: Module and qualified name of what was called, None if that was not always the same.
        awaitable: How many times it gave something that can be awaited.
        plain: How many times it gave something else.
        coroutine: How many of the awaitable ones were coroutines, which do nothing before they are awaited. Others, as
            tasks are, may be left alone.
    """

    place: Place
    callee: str | None
    awaitable: int
    plain: int
    coroutine: int = 0


Fact = Union[Dropped, Gave]


@dataclass(frozen=True)
class Record:
    """What one run showed, or several.

    Attributes:
        python: The version of Python that ran.
        root: The folder that paths are relative to.
        facts: In the order of their places.
    """

    python: str
    root: str
    facts: tuple[Fact, ...]

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """The facts about what was dropped."""
        return tuple(fact for fact in self.facts if isinstance(fact, Dropped))

    @property
    def gave(self) -> tuple[Gave, ...]:
        """The facts about what calls gave."""
        return tuple(fact for fact in self.facts if isinstance(fact, Gave))
