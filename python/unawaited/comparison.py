"""What two runs found differently."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Iterable

if TYPE_CHECKING:
    from .finding import Finding


@dataclass(frozen=True)
class Comparison:
    """What two reports say differently.

    Attributes:
        new: Findings of the later report that the earlier one does not have.
        gone: Findings of the earlier report that the later one does not have.
        same: Findings that both have, as the later one has them.
    """

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    same: tuple[Finding, ...]


def compare(before: Iterable[Finding], after: Iterable[Finding]) -> Comparison:
    """Tell two runs' findings apart, as a baseline does: by what they are like, those of the same file first."""
    same, new, gone = _matched(before, after, lambda finding: (finding.likeness, finding.path))
    moved, new, gone = _matched(gone, new, lambda finding: finding.likeness)
    return Comparison(new=_in_order(new), gone=_in_order(gone), same=_in_order(same + moved))


def _matched(
    before: Iterable[Finding], after: Iterable[Finding], key: Callable[[Finding], object]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Give the later findings that have a match, those that have none, and the earlier ones that are left."""
    waiting: defaultdict[object, deque[Finding]] = defaultdict(deque)
    for finding in before:
        waiting[key(finding)].append(finding)
    same, new = [], []
    for finding in after:
        alike = waiting[key(finding)]
        if alike:
            alike.popleft()
            same.append(finding)
        else:
            new.append(finding)
    return same, new, [finding for alike in waiting.values() for finding in alike]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    def place(finding: Finding) -> tuple[list[str], int, int]:
        return finding.path.split("/"), finding.start.cell or 0, finding.start.byte

    return tuple(sorted(findings, key=place))
