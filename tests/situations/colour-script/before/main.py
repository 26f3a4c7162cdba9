"""Prints how long some pages are."""

import sys

from pages import length


def report(names: list[str]) -> str:
    lengths = {name: length(name) for name in names}
    return ", ".join(f"{name}: {size}" for name, size in lengths.items())


def main() -> int:
    print(report(["start", "end"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
