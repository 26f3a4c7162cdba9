"""Has all repositories of a plan checked that have no record yet, and keeps their records."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from .record import Results, Settings, empty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from .engines import Engine
    from .plan import Task
    from .record import Record

SECONDS_BETWEEN_LINES = 10
"""How often progress is told where there is no terminal, whose one line can change all the time."""
SECONDS_BETWEEN_CHANGES = 0.2


class Tally(NamedTuple):
    """How many repositories were done by this run, were done before, and how many of this run's have which outcome."""

    done: int
    before: int
    outcomes: dict[str, int]


def run(  # noqa: PLR0913 - the last two have defaults
    tasks: Sequence[Task],
    settings: Settings,
    engine: Engine,
    results: Results,
    *,
    again: Collection[str] = (),
    attempts: int = 3,
) -> Tally:
    """Check the tasks that are not done, and keep their records in ``results``.

    A task is done if it has a record that the same settings would give. Records whose outcome is in ``again`` or is
    ``lost`` do not count. A task that was begun ``attempts`` times and has no record, as everything around it ended
    each time, is not begun again: its outcome is ``abandoned``.
    """
    todo = [task for task in tasks if not _is_done(results, task, settings, again)]
    before = len(tasks) - len(todo)
    outcomes: dict[str, int] = {}
    progress = _Progress(len(todo), before)
    abandoned: list[Record] = []

    def begun() -> Iterator[Task]:
        for task in todo:
            if results.begin(task.id) < attempts:
                yield task
            else:
                reason = f"begun {attempts} times, and each time the run ended before it did"
                abandoned.append(empty(task, settings, "abandoned", reason))

    def records() -> Iterator[Record]:
        yield from stream
        yield from abandoned

    stream = engine.run(begun(), settings)
    try:
        for record in records():
            results.put(record)
            outcomes[record["outcome"]] = outcomes.get(record["outcome"], 0) + 1
            progress.show(outcomes)
    finally:
        # Now, and not when the generator happens to be collected: it ends what is still going on.
        stream.close()
        progress.end()
    return Tally(sum(outcomes.values()), before, outcomes)


def _is_done(results: Results, task: Task, settings: Settings, again: Collection[str]) -> bool:
    record = results.get(task.id)
    if record is None or record["key"] != settings.key(task):
        return False
    return record["outcome"] != "lost" and record["outcome"] not in again


class _Progress:
    """Tells on stderr how far the run is: on a terminal in one line, elsewhere in a line now and then."""

    def __init__(self, total: int, before: int) -> None:
        self._total = total
        self._before = before
        self._start = self._told = time.monotonic()
        self._is_terminal = sys.stderr.isatty()

    def show(self, outcomes: dict[str, int]) -> None:
        now = time.monotonic()
        done = sum(outcomes.values())
        pause = SECONDS_BETWEEN_CHANGES if self._is_terminal else SECONDS_BETWEEN_LINES
        if now - self._told < pause and done < self._total:
            return
        self._told = now
        rate = done / max(now - self._start, 0.001)
        left = (self._total - done) / rate
        bad = ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()) if name != "ok")
        line = f"unawaited: {done} of {self._total} done" + (f" ({bad})" if bad else "")
        line += f", {rate:.1f} a second, about {_duration(left)} left" if done < self._total else ""
        self._write(f"\r\x1b[K{line}" if self._is_terminal else f"{line}\n")

    def end(self) -> None:
        if self._is_terminal and self._told != self._start:
            self._write("\n")

    @staticmethod
    def _write(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _duration(seconds: float) -> str:
    for unit, size in (("h", 3600), ("min", 60)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"
