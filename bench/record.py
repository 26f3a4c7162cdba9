#!/usr/bin/env python3
"""Measures what recording a test run costs: the CPU time of pytest with a record, against the same without one.

record.py FOLDER --repeat 5
record.py FOLDER --packages httpx,aioftp --limit 1.3

The two kinds of run take turns, so that both meet the same machine; the table has the medians and their ratio. The tests have to end
in the same way, too. Exit status: 0 measured, 1 a ratio is over `--limit` or the tests ended differently.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from suites import Suite, chosen, options, run_tests

LIMIT_S = 600.0


def main() -> int:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=3, help="runs of each kind [default: 3]")
    parser.add_argument("--limit", type=float, default=1.3, help="the highest ratio that is allowed [default: 1.3]")
    arguments = parser.parse_args()
    suites = chosen(arguments)
    print("| package | without, CPU s | recorded, CPU s | ratio | facts |\n|---|---|---|---|---|", flush=True)
    is_good = True
    for suite in suites:
        is_good &= measure(suite, arguments.folder / suite.name, arguments.repeat, arguments.limit)
    return 0 if is_good else 1


def measure(suite: Suite, folder: Path, repeat: int, limit: float) -> bool:
    plain, recorded, endings = [], [], set()
    with tempfile.TemporaryDirectory() as temporary:
        record = Path(temporary) / "record.jsonl"
        run_tests(suite, folder / "tree", folder / "venv", None, LIMIT_S)
        for _ in range(repeat):
            for file, costs in ((None, plain), (record, recorded)):
                outcome = run_tests(suite, folder / "tree", folder / "venv", file, LIMIT_S)
                costs.append(outcome.cpu_s)
                endings.add((outcome.status, outcome.is_interrupted))
        facts = len(record.read_text().splitlines()) - 1
    ratio = statistics.median(recorded) / statistics.median(plain)
    costs = f"{statistics.median(plain):.2f} | {statistics.median(recorded):.2f} | {ratio:.2f}"
    print(f"| {suite.name} {suite.version} | {costs} | {facts} |", flush=True)
    if len(endings) > 1:
        print(f"{suite.name}: the tests ended differently: {sorted(endings)}", file=sys.stderr)
    return ratio <= limit and len(endings) == 1


if __name__ == "__main__":
    sys.exit(main())
