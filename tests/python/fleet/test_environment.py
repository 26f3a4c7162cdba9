"""With environments the types of third-party packages are known, and nothing of a repository or package is run."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from fleet.fleets import CLEAN, Fleet

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "[project]\nname = 'one'\nversion = '1'\nrequires-python = '>=3.10'\n"
USE = """\
from courier import send


async def main() -> None:
    send(1)
"""


@pytest.fixture
def courier(fleet: Fleet) -> Path:
    """A wheel with an async function, in the only place where uv looks."""
    wheels = fleet.folder / "wheels"
    wheels.mkdir()
    info = "courier-1.0.dist-info"
    with zipfile.ZipFile(wheels / "courier-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("courier/py.typed", "")
        wheel.writestr("courier/__init__.py", "async def send(number: int) -> int:\n    return number\n")
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: courier\nVersion: 1.0\n")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")
    fleet.variables |= {"UV_OFFLINE": "1", "UV_FIND_LINKS": str(wheels), "UV_CACHE_DIR": str(fleet.folder / "uv")}
    return wheels


def test_what_environments_are_made_of(fleet: Fleet, courier: Path) -> None:
    assert courier.is_dir()
    needs = SETTINGS + "dependencies = ['courier']\n"
    built = SETTINGS + "dynamic = ['dependencies']\n[build-system]\nrequires = ['setuptools']\n"
    ran = fleet.folder / "ran"
    files: dict[str, dict[str, str]] = {
        "settings": {"pyproject.toml": needs},
        "list": {"requirements.txt": "courier==1.0\n"},
        "both": {"pyproject.toml": built, "requirements.txt": "courier\n"},
        "unknown": {"pyproject.toml": SETTINGS + "dependencies = ['nowhere-to-be-found']\n"},
        "built": {"pyproject.toml": built, "setup.py": f"open({str(ran)!r}, 'w')\n"},
        "nothing": {"b.py": CLEAN},
    }
    folders = [fleet.repository(name, {"a.py": USE, **more}) for name, more in files.items()]
    plan = fleet.plan([folder.as_uri() for folder in folders])
    fleet("run", plan, "-o", "results", "--environments")
    fleet.merged(plan, "results")
    rows = fleet.query("SELECT regexp_extract(source, '[^/]+$'), findings, environment FROM repositories")
    found = {name: (findings, environment) for name, findings, environment in rows}
    assert found["settings"] == (1, "resolved from pyproject.toml")
    assert found["list"] == (1, "resolved from requirements.txt")
    assert found["both"] == (1, "resolved from requirements.txt")
    assert found["unknown"][0] == 0
    assert found["unknown"][1].startswith("none: pyproject.toml could not be met: ")
    assert found["built"][0] == 0
    assert "disabled" in found["built"][1]
    assert found["nothing"] == (0, "none: there are no requirements to read")
    assert not ran.exists()
    told = fleet.query("SELECT evidence[2].text FROM findings GROUP BY ALL")
    assert told == [("`send` is defined at site-packages/courier/__init__.py:1",)]


def test_without_environments_nothing_is_installed(fleet: Fleet, courier: Path) -> None:
    assert courier.is_dir()
    plan = fleet.plan([fleet.repository("one", {"a.py": USE, "requirements.txt": "courier\n"}).as_uri()])
    fleet("run", plan, "-o", "results")
    fleet.merged(plan, "results")
    assert fleet.query("SELECT findings, environment FROM repositories") == [(0, "none")]
