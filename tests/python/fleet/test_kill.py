"""A run can be ended at any moment, in any way, and the next one goes on from there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from typing import TYPE_CHECKING, Callable

import psutil
from fleet.fleets import BUG, CLEAN, Fleet

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 60


def eventually(condition: Callable[[], bool]) -> bool:
    """Whether a condition comes to hold, for which it gets some seconds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def is_running(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def hang(fleet: Fleet, name: str = "hang") -> tuple[Path, Path]:
    """Make a repository over which the program hangs, and name the file that then has the program's process id."""
    told = fleet.folder / f"{name}.pid"
    return fleet.repository(name, {"a.py": CLEAN, "wish": f"hang {told}"}), told


def pid_in(path: Path) -> int:
    assert eventually(lambda: path.exists() and path.read_text() != "")
    return int(path.read_text())


def test_killed_again_and_again_it_finds_the_same(fleet: Fleet) -> None:
    late = [fleet.repository(f"late{i}", {"a.py": BUG, "wish": f"late {fleet.folder / 'pid'}"}) for i in range(2)]
    wishes = {"crash": "crash", "memory": "memory", "fine": ""}
    others = [fleet.repository(name, {"a.py": BUG, "wish": wish}) for name, wish in wishes.items()]
    plan = fleet.plan([folder.as_uri() for folder in (*late, *others)])
    arguments = ("run", plan, "-o", "results", "--memory", 300, "--attempts", 1000)
    seed = random.randrange(2**32)  # noqa: S311 - any moment will do
    moments = random.Random(seed)  # noqa: S311
    kills = 0
    # Later and later, so that at last it gets through.
    for most in range(1, 100):
        process = fleet.start(*arguments)
        try:
            process.wait(timeout=moments.uniform(0.3, 0.6 + most * 0.2))
        except subprocess.TimeoutExpired:
            process.kill()
            kills += 1
        process.communicate()
        if process.returncode == 0:
            break
    assert kills > 1, f"seed {seed}"
    fleet("run", plan, "-o", "straight", "--memory", 300)
    assert fleet.merged(plan, "results") == fleet.merged(plan, "straight"), f"seed {seed}"
    assert sorted(fleet.outcomes().values()) == ["crashed", "memory", *["ok"] * 3]
    scratch = fleet.folder / "results" / "work" / "scratch"
    assert eventually(lambda: [entry.name for entry in scratch.iterdir()] == ["lock"]), f"seed {seed}"
    assert not list((fleet.folder / "results" / "begun").iterdir())


def test_what_hangs_ends_with_a_killed_run(fleet: Fleet) -> None:
    folder, told = hang(fleet)
    process = fleet.start("run", fleet.plan([folder.as_uri()]), "-o", "results")
    program = pid_in(told)
    workers = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    assert eventually(lambda: not is_running(program))
    assert eventually(lambda: not any(is_running(worker.pid) for worker in workers))


def test_what_hangs_ends_with_a_killed_worker(fleet: Fleet) -> None:
    folder, told = hang(fleet)
    plan = fleet.plan([folder.as_uri()])
    process = fleet.start("run", plan, "-o", "results")
    program = pid_in(told)
    psutil.Process(program).parent().kill()  # type: ignore[union-attr]  # a worker is its parent
    _, said = process.communicate(timeout=PATIENCE)
    assert "1 repository done, 1 lost" in said
    assert eventually(lambda: not is_running(program))


def test_ctrl_c(fleet: Fleet) -> None:
    repositories = [hang(fleet, name) for name in ("one", "two")]
    fine = fleet.repository("fine", {"a.py": CLEAN})
    plan = fleet.plan([fine.as_uri(), *(folder.as_uri() for folder, _ in repositories)])
    process = fleet.start("run", plan, "-o", "results", "--jobs", 3, new_group=True)
    programs = [pid_in(told) for _, told in repositories]
    assert eventually(lambda: len(list((fleet.folder / "results" / "records").glob("*/*.json"))) == 1)
    # As a terminal does it: to all of them at once.
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert said.splitlines()[-1] == "unawaited: stopped; the same command goes on from here"
    assert "Traceback" not in said
    assert not any(is_running(program) for program in programs)
    fleet.merged(plan, "results")
    assert sorted(fleet.outcomes().items()) == [("fine", "ok"), ("one", "missing"), ("two", "missing")]


def test_what_takes_every_run_down_is_given_up(fleet: Fleet) -> None:
    folder, told = hang(fleet)
    fine = fleet.repository("fine", {"a.py": BUG})
    plan = fleet.plan([folder.as_uri(), fine.as_uri()])
    for _ in range(2):
        process = fleet.start("run", plan, "-o", "results", "--jobs", 1, "--attempts", 2)
        pid_in(told)
        process.kill()
        process.communicate()
        told.unlink()
    assert "1 abandoned" in fleet("run", plan, "-o", "results", "--attempts", 2)
    fleet.merged(plan, "results")
    assert fleet.outcomes() == {"hang": "abandoned", "fine": "ok"}
    assert not told.exists()
