"""The fields of JSON objects, read with their types and written again. What is wrong is told with its place."""

from __future__ import annotations

import dataclasses
from typing import Iterator

from .errors import ReportError

HINT = "write it anew with `unawaited check --output-format json`"
"""What to do about a document that is not of the form."""

SHOWN = 40
"""Characters of a wrong value that an error shows."""


class Fields:
    """A JSON object. Fields that nobody asks for are passed over."""

    def __init__(self, value: object, document: str, place: str = "") -> None:
        """Take a value that should be an object.

        Args:
            value: The value.
            document: What errors are to call the document that it is from.
            place: Where in the document it is.
        """
        self._document = document
        self._place = place
        if not isinstance(value, dict):
            raise self._misfit(place, "an object", value)
        self._fields = value

    def string(self, name: str, among: tuple[str, ...] = ()) -> str:
        """Give the text that a field holds, which is one of some words, if there are any."""
        value = self._value(name)
        if among and value not in among:
            raise self._misfit(self._below(name), "one of " + ", ".join(f"`{word}`" for word in among), value)
        if not isinstance(value, str):
            raise self._misfit(self._below(name), "a string", value)
        return value

    def integer(self, name: str) -> int:
        """Give the number that a field holds."""
        value = self._value(name)
        # To Python, but not to JSON, `true` is a number.
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._misfit(self._below(name), "an integer", value)
        return value

    def nested(self, name: str) -> Fields:
        """Give the object that a field holds."""
        return Fields(self._value(name), self._document, self._below(name))

    def each(self, name: str) -> Iterator[Fields]:
        """Give the objects of the array that a field holds."""
        values = self._value(name)
        if not isinstance(values, list):
            raise self._misfit(self._below(name), "an array", values)
        for index, value in enumerate(values):
            yield Fields(value, self._document, f"{self._below(name)}[{index}]")

    def string_if_any(self, name: str) -> str | None:
        """Give the text that a field holds, and None if there is no such field, or null in it."""
        return None if self._fields.get(name) is None else self.string(name)

    def integer_if_any(self, name: str) -> int | None:
        """Give the number that a field holds, and None if there is no such field, or null in it."""
        return None if self._fields.get(name) is None else self.integer(name)

    def nested_if_any(self, name: str) -> Fields | None:
        """Give the object that a field holds, and None if there is null in it."""
        return None if self._value(name) is None else self.nested(name)

    def _value(self, name: str) -> object:
        if name not in self._fields:
            message = f"{self._document} is no report of this version: it has no {self._below(name)}; {HINT}"
            raise ReportError(message)
        value: object = self._fields[name]
        return value

    def _below(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name

    def _misfit(self, place: str, wanted: str, value: object) -> ReportError:
        shown = repr(value)
        if len(shown) > SHOWN:
            shown = shown[:SHOWN] + "…"
        wrong = f"{place or 'it'} should be {wanted} and is {shown}"
        return ReportError(f"{self._document} is no report of this version: {wrong}; {HINT}")


def plain(value: object) -> object:
    """Give what JSON has for a dataclass: objects and arrays. A field that may be missing is, where it holds None."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if dataclasses.is_dataclass(value):
        return {
            field.name: plain(held)
            for field in dataclasses.fields(value)
            for held in [getattr(value, field.name)]
            if held is not None or field.default is not None
        }
    return value
