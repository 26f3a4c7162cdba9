"""Has an environment with the packages that a repository says it needs, made by uv, or an empty one.

Nothing of a repository is run: only wheels are installed, and only for requirements that can be read without building.
"""

from __future__ import annotations

import os
import shutil
import sysconfig
import tempfile
from pathlib import Path
from typing import NamedTuple

from . import process
from .record import VERSION, Settings, Step, add

UV_MEMORY = 4 * 2**30
PYTHON = "3.13"
"""The Python of every environment, so that what is found does not depend on the machine. Projects that say
``requires-python`` are checked for the lowest that they allow all the same."""
REQUIREMENTS = ("pyproject.toml", "requirements.txt", "requirements/base.txt", "requirements/main.txt")
"""Where requirements are read from: the first of these files that can be met."""


class Environment(NamedTuple):
    """The folder of an environment, in a few words what it is, and what making it took, if anything was made."""

    folder: Path
    state: str
    step: Step | None


def prepare(sources: Path, settings: Settings, scratch: Path) -> Environment:
    """Make the environment of a repository below ``scratch``, or give the empty one if it cannot be made."""
    empty = _empty(Path(settings.work))
    if not settings.environments:
        return Environment(empty, "none", None)
    uv = _uv()
    if uv is None:
        return Environment(empty, "none: uv is not installed", None)
    files = [sources / name for name in REQUIREMENTS if (sources / name).is_file()]
    folder = scratch / "environment"
    state, step = "none: there are no requirements to read", None
    seconds = settings.environment_limit
    for file in files:
        shutil.copytree(empty, folder)
        ended = _install(uv, file, folder, seconds, scratch)
        step = add(step, ended.step) if step else ended.step
        if not ended.stopped and not ended.status:
            return Environment(folder, f"resolved from {file.relative_to(sources)}", step)
        shutil.rmtree(folder)
        why = f"it took too much {_MEANING[ended.stopped]}" if ended.stopped else _first_line(ended.errors)
        state = f"none: {file.relative_to(sources)} could not be met: {why.replace(str(sources), '.')}"
        seconds -= ended.step["wall"]
        if seconds <= 0:
            break
    return Environment(empty, state, step)


def _install(uv: str, file: Path, folder: Path, seconds: float, scratch: Path) -> process.Ended:
    command = (uv, "pip", "install", "--quiet", "--no-build", "--no-config")
    return process.run(
        [*command, "--target", str(packages(folder)), "--python-version", PYTHON, "--requirements", str(file)],
        process.Limits(seconds, UV_MEMORY),
        scratch=scratch,
        folder=scratch,
        variables={**os.environ, "UV_PYTHON_DOWNLOADS": "never", "NO_COLOR": "1"},
    )


_MEANING = {"timeout": "time", "memory": "memory"}


def _first_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[0] if lines else "uv does not say why"


def _uv() -> str | None:
    scripts = sysconfig.get_path("scripts")
    return shutil.which("uv", path=os.pathsep.join([scripts, os.environ.get("PATH", os.defpath)]))


def packages(environment: Path) -> Path:
    """Give the folder of an environment that its packages are in."""
    return environment / "lib" / f"python{PYTHON}" / "site-packages"


def _empty(work: Path) -> Path:
    """Give an environment without packages. Without one the program would take the types of what this machine has."""
    folder = work / f"empty-environment-{VERSION}"
    if not folder.is_dir():
        work.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=work) as unfinished:
            packages(Path(unfinished) / "new").mkdir(parents=True)
            text = f"home = /usr/bin\nversion = {PYTHON}.0\ninclude-system-site-packages = false\n"
            (Path(unfinished) / "new" / "pyvenv.cfg").write_text(text)
            try:
                (Path(unfinished) / "new").rename(folder)
            except OSError:
                # Another process was faster.
                if not folder.is_dir():
                    raise
    return folder
