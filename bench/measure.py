#!/usr/bin/env python3
"""Compares what `unawaited check` and `ty check` cost on the pristine trees of a prepared corpus.

measure.py target/release/unawaited ty BENCH --repeat 5
measure.py target/release/unawaited ty BENCH prefect langchain-core --limit 2

The tools run in turn, in one session, so that both meet the same machine. The table has the medians of wall time,
CPU time and peak memory, and the ratios of those medians. Exit status: 0 measured, 1 a ratio is over `--limit`,
2 it could not be measured.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

LARGEST = 3
DONE = (0, 1)
"""Exit statuses of a run that did its job: nothing found, or something."""


@dataclass(frozen=True)
class Package:
    name: str
    tree: Path
    venv: Path
    lines: int


@dataclass(frozen=True)
class Cost:
    wall_s: float
    cpu_s: float
    peak_mib: float


@dataclass(frozen=True)
class Tool:
    name: str
    executable: str
    options: tuple[str, ...] = ()

    def command(self, package: Package) -> list[str]:
        return [self.executable, "check", *self.options, "--python", str(package.venv), "."]


@dataclass(frozen=True)
class Comparison:
    """The median costs on one package, or on all of them together."""

    name: str
    lines: int
    ours: Cost
    theirs: Cost

    @property
    def ratios(self) -> Cost:
        return Cost(
            self.ours.wall_s / self.theirs.wall_s,
            self.ours.cpu_s / self.theirs.cpu_s,
            self.ours.peak_mib / self.theirs.peak_mib,
        )


class CannotMeasure(Exception):
    pass


def find_packages(bench: Path, names: list[str]) -> list[Package]:
    """The named packages of the corpus, in that order; without names the largest ones, the largest first."""
    found = {path.parent.name: path for path in sorted(bench.glob("open/*/pristine"))}
    if not found or not found.keys() >= set(names):
        raise CannotMeasure(f"packages prepared below {bench / 'open'}: {', '.join(found) or 'none'}")
    packages = [
        Package(name, found[name], found[name].parent / "venv", count_lines(found[name])) for name in names or found
    ]
    if names:
        return packages
    return sorted(packages, key=lambda package: package.lines, reverse=True)[:LARGEST]


def count_lines(tree: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in tree.rglob("*.py"))


def run(tool: Tool, package: Package) -> Cost:
    """One run. The kernel counts this script's own memory (some 16 MiB) into the peak as its least value."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        child = subprocess.Popen(
            tool.command(package), cwd=package.tree, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in DONE:
            output.seek(0)
            tail = output.read()[-2000:].decode("utf-8", "replace")
            raise CannotMeasure(f"{tool.name} ended with {child.returncode} on {package.name}:\n{tail}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / rss_units_in_a_mib())


def rss_units_in_a_mib() -> int:
    """`ru_maxrss` is in bytes on macOS, and in KiB elsewhere."""
    return 1024 * 1024 if sys.platform == "darwin" else 1024


def compare(ours: Tool, theirs: Tool, package: Package, repeat: int) -> Comparison:
    costs: dict[str, list[Cost]] = {ours.name: [], theirs.name: []}
    for number in range(repeat + 1):
        # Each tool goes first every other time; the first round fills the disk cache and is not counted.
        for tool in (ours, theirs) if number % 2 else (theirs, ours):
            cost = run(tool, package)
            if number:
                costs[tool.name].append(cost)
            print(f"{package.name} {number}/{repeat} {tool.name}: {cost.wall_s:.2f} s", file=sys.stderr)
    return Comparison(package.name, package.lines, median(costs[ours.name]), median(costs[theirs.name]))


def median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall_s for cost in costs),
        statistics.median(cost.cpu_s for cost in costs),
        statistics.median(cost.peak_mib for cost in costs),
    )


def together(comparisons: list[Comparison]) -> Comparison:
    """Times are summed; of the peaks the highest counts."""

    def all_of(costs: list[Cost]) -> Cost:
        return Cost(
            sum(cost.wall_s for cost in costs),
            sum(cost.cpu_s for cost in costs),
            max(cost.peak_mib for cost in costs),
        )

    return Comparison(
        "all",
        sum(one.lines for one in comparisons),
        all_of([one.ours for one in comparisons]),
        all_of([one.theirs for one in comparisons]),
    )


def table(comparisons: list[Comparison], ours: Tool, theirs: Tool) -> str:
    headings = ["package", "lines"]
    for what in ("wall s", "CPU s", "peak MiB"):
        headings += [f"{what} {ours.name}", theirs.name, "ratio"]
    rows = [f"| {' | '.join(headings)} |", "|---|" + "---:|" * (len(headings) - 1)]
    for one in comparisons:
        cells = [one.name, f"{one.lines:,}"]
        for field, digits in (("wall_s", 2), ("cpu_s", 2), ("peak_mib", 0)):
            cells += [f"{getattr(cost, field):,.{digits}f}" for cost in (one.ours, one.theirs)]
            cells.append(f"{getattr(one.ratios, field):.2f}")
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def executable(argument: str) -> str:
    path = shutil.which(argument)
    if path is None:
        raise argparse.ArgumentTypeError(f"{argument} is no executable, and not on PATH")
    return os.path.abspath(path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("unawaited", type=executable, help="the built binary")
    parser.add_argument("ty", type=executable, help="the released ty")
    parser.add_argument("bench", type=Path, help="the folder with the prepared corpus: <bench>/open/<package>/pristine")
    parser.add_argument("packages", nargs="*", help=f"default: the {LARGEST} largest by lines of .py")
    parser.add_argument("--repeat", type=int, default=3, help="counted runs of each tool (default: 3)")
    parser.add_argument(
        "--second-run", action="store_true", help="compare a run that finds the results of one before with one that does not"
    )
    parser.add_argument("--limit", type=float, help="the highest ratio of wall time and of peak memory to accept")
    arguments = parser.parse_args()
    if arguments.repeat < 1:
        parser.error("--repeat must be at least 1")

    ours, theirs = Tool("unawaited", arguments.unawaited, ("--no-cache",)), Tool("ty", arguments.ty)
    kept = tempfile.TemporaryDirectory()
    if arguments.second_run:
        ours, theirs = Tool("second run", arguments.unawaited, ("--cache-dir", kept.name)), ours
    try:
        packages = find_packages(arguments.bench.resolve(), arguments.packages)
        comparisons = [compare(ours, theirs, package, arguments.repeat) for package in packages]
    except CannotMeasure as failure:
        print(failure, file=sys.stderr)
        return 2
    comparisons.append(together(comparisons))
    print(table(comparisons, ours, theirs))
    worst = max(max(one.ratios.wall_s, one.ratios.peak_mib) for one in comparisons)
    return 1 if arguments.limit is not None and worst > arguments.limit else 0


if __name__ == "__main__":
    sys.exit(main())
