"""Finds and repairs Python async bugs. The program is a binary; this package calls it, and reads what it says.

Nothing is imported before it is asked for: ``python -m unawaited`` needs none of it, nor does pytest, which imports the
plugins of all packages.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import CheckOptions, check, check_async, fix, fix_async
    from .comparison import Comparison
    from .errors import (
        FixError,
        IncompleteError,
        ProgramError,
        ProgramNotFound,
        ReportError,
        UnawaitedError,
        UsageError,
    )
    from .finding import Applicability, Edit, Evidence, Finding, Fix, Place, Severity
    from .report import Fixed, Report, Skipped, Unparsable

__all__ = [
    "Applicability",
    "CheckOptions",
    "Comparison",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "FixError",
    "Fixed",
    "IncompleteError",
    "Place",
    "ProgramError",
    "ProgramNotFound",
    "Report",
    "ReportError",
    "Severity",
    "Skipped",
    "UnawaitedError",
    "Unparsable",
    "UsageError",
    "check",
    "check_async",
    "fix",
    "fix_async",
]

_MODULES = ("errors", "finding", "comparison", "report", "api")
"""Where the names are, each module after those that it imports."""


if not TYPE_CHECKING:  # To a type checker a name that is not above is an error.

    def __getattr__(name: str) -> object:
        if name in __all__:
            for module in _MODULES:
                names = vars(importlib.import_module(f"{__name__}.{module}"))
                if name in names:
                    return names[name]
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
