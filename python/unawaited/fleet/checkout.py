"""Has the sources of a repository at hand: shallow, in a worktree of their own, out of a store for each source."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import process
from .plan import ADDRESS
from .record import Settings, Step, add
from .scratch import locked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .plan import Task

GIT_MEMORY = 8 * 2**30
FULL_HASH = 40
QUESTION_SECONDS = 60
SETTINGS = ("core.hooksPath=/dev/null", "core.autocrlf=false", "gc.auto=0", "maintenance.auto=false")
"""Nobody's hooks, line ends as they are committed, and no housekeeping on the side."""


class CheckoutError(Exception):
    """The sources cannot be had. The message is git's."""


class Checkout(NamedTuple):
    """Where the sources are, the hash of their commit and its date, where there is one, and what it took."""

    folder: Path
    commit: str | None
    date: str | None
    step: Step


def variables() -> dict[str, str]:
    """Give the environment for git: that of this process, without what points to a repository or asks a person."""
    kept = {name: value for name, value in os.environ.items() if name not in _LOCAL_VARIABLES}
    return {
        **kept,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_SSH_COMMAND": os.environ.get("GIT_SSH_COMMAND", "ssh -oBatchMode=yes"),
        "GIT_LFS_SKIP_SMUDGE": "1",
        "LC_ALL": "C",
    }


def resolve(task: Task) -> str | None:
    """Ask the source which commit the task's name for one means now, and give its hash. None if it does not say."""
    wanted = task.commit or "HEAD"
    if len(wanted) == FULL_HASH and not wanted.strip("0123456789abcdef"):
        return wanted
    command = ["git", "ls-remote", "--exit-code", "--", _address(task.source), wanted]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, check=False, env=variables(), timeout=QUESTION_SECONDS
        )
    except subprocess.TimeoutExpired:
        return None
    return answer.stdout.split()[0] if answer.returncode == 0 else None


def checkout(task: Task, settings: Settings, scratch: Path) -> Checkout:
    """Check out a task below ``scratch``, or give the folder itself if it is checked in place.

    Raises:
        CheckoutError: If the sources cannot be had.
    """
    git = _Git(settings, scratch)
    if task.is_in_place:
        folder = Path(task.source)
        if not folder.is_dir():
            message = "the folder is not there"
            raise CheckoutError(message)
        return Checkout(folder, *git.commit(folder, "HEAD"), git.step)
    digest = hashlib.sha256(task.source.encode()).hexdigest()[:24]
    store = Path(settings.work) / "stores" / f"{digest}.git" if settings.is_cached else scratch / "store.git"
    folder = scratch / "sources"
    with locked(store.with_suffix(".lock")):
        is_old = store.exists()
        try:
            _add_worktree(git, store, task, folder)
        except CheckoutError:
            if not is_old:
                raise
            # A process that was killed may have left it half made, or with locks of git's that nobody holds.
            shutil.rmtree(store)
            shutil.rmtree(folder, ignore_errors=True)
            _add_worktree(git, store, task, folder)
    return Checkout(folder, *git.commit(folder, "HEAD"), git.step)


def _add_worktree(git: _Git, store: Path, task: Task, folder: Path) -> None:
    wanted = task.commit or "HEAD"
    ref = f"refs/fleet/{task.id[-12:]}"
    if not store.exists():
        git("init", "--quiet", "--bare", "--template=", str(store))
    inside = (f"--git-dir={store}", *(part for setting in SETTINGS for part in ("-c", setting)))
    is_hash = len(wanted) == FULL_HASH
    if not (is_hash and git.holds(store, wanted)):
        options = ("--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules")
        # A ref of its own for each commit: what has no ref is garbage to git.
        git(*inside, "fetch", *options, "--", _address(task.source), f"+{wanted}:{ref}")
    git(*inside, "worktree", "prune")
    git(*inside, "worktree", "add", "--quiet", "--detach", str(folder), wanted if is_hash else ref)


def _address(source: str) -> str:
    # Of a path git would make links and not a shallow copy.
    return source if ADDRESS.fullmatch(source) else Path(source).as_uri()


class _Git:
    """Runs git within the limits of a run, and adds up what that takes."""

    def __init__(self, settings: Settings, scratch: Path) -> None:
        self._seconds = settings.checkout_limit
        self._scratch = scratch
        self._variables = variables()
        self._program = shutil.which("git")
        self.step: Step = {"wall": 0.0, "cpu": 0.0, "memory": 0}

    def __call__(self, *arguments: str) -> str:
        ended = self._run(arguments)
        if ended.stopped:
            message = f"git {_subcommand(arguments)} was stopped at its limit of {ended.stopped}"
            raise CheckoutError(message)
        if ended.status:
            message = f"git {_subcommand(arguments)}: {ended.errors.replace(str(self._scratch), '.') or ended.status}"
            raise CheckoutError(message)
        return ended.output.decode(errors="replace")

    def holds(self, store: Path, commit: str) -> bool:
        return self._run((f"--git-dir={store}", "cat-file", "-e", f"{commit}^{{commit}}")).status == 0

    def commit(self, folder: Path, name: str) -> tuple[str | None, str | None]:
        """Give the hash and the date of a commit, or twice None outside of a repository."""
        ended = self._run(("-C", str(folder), "log", "-1", "--format=%H %cI", name))
        found = ended.output.decode().split()
        return (found[0], found[1]) if ended.status == 0 and found else (None, None)

    def _run(self, arguments: Sequence[str]) -> process.Ended:
        if self._program is None:
            message = "git is not installed, or not on the PATH"
            raise CheckoutError(message)
        ended = process.run(
            [self._program, *arguments],
            process.Limits(self._seconds, GIT_MEMORY),
            scratch=self._scratch,
            folder=self._scratch,
            variables=self._variables,
        )
        self.step = add(self.step, ended.step)
        return ended


def _subcommand(arguments: Sequence[str]) -> str:
    known = ("init", "fetch", "worktree")
    return next((argument for argument in arguments if argument in known), arguments[0])


_LOCAL_VARIABLES = {
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
    *("GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_CONFIG_PARAMETERS", "GIT_PREFIX", "GIT_SHALLOW_FILE"),
}
