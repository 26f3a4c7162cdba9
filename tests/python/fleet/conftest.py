"""Fleets for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fleet.fleets import Fleet

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def fleet(tmp_path: Path) -> Fleet:
    """A fleet without repositories."""
    return Fleet(tmp_path)
