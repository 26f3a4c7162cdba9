"""What carries out the work: processes of this machine, or a Ray cluster. All do the same function, `work.work`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from unawaited.fleet.plan import Task
    from unawaited.fleet.record import Record, Settings


class Engine(Protocol):
    """A way to have repositories checked, several at a time."""

    def run(self, tasks: Iterator[Task], settings: Settings) -> Generator[Record, None, None]:
        """Check all tasks, and give their records as they come.

        A task is taken from ``tasks`` when it is begun, and not long before. Each has one record: where the work was
        lost with the process or machine that did it, one with the outcome ``lost``. When the generator is closed, all
        work that is going on ends.
        """
        ...
