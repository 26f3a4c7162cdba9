"""What can go wrong with a whole fleet, in contrast to one repository, whose failure is a record like any other."""

from __future__ import annotations


class FleetError(Exception):
    """A command cannot be carried out. The message says what is wrong, where, and what to do."""
