"""What other processes of a run saw."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from record.conftest import Project

CHILD = "async def fetch(): ...\nfetch()\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="processes are not forked there")
def test_forked_processes_of_multiprocessing_are_merged(project: Project) -> None:
    project.write(
        pool="""\
        import multiprocessing

        async def fetch(): ...

        def work(number):
            fetch()

        if __name__ == "__main__":
            fetch()
            context = multiprocessing.get_context("fork")
            processes = [context.Process(target=work, args=(number,)) for number in range(3)]
            for process in processes:
                process.start()
            for process in processes:
                process.join()
        """
    )
    result = project.run("pool.py")
    assert result.returncode == 0, result.stderr
    assert [(fact.place.inside, fact.count) for fact in project.record.dropped] == [("pool.work", 3), ("pool", 1)]


def test_a_program_that_is_run_recorded_by_another_is_merged(project: Project) -> None:
    project.write(
        child=CHILD,
        parent="""\
        import subprocess, sys
        subprocess.run([sys.executable, "-m", "unawaited", "run", "child.py"], check=True)
        subprocess.run([sys.executable, "child.py"], check=True)
        """,
    )
    assert project.run("parent.py").returncode == 0
    assert project.dropped == [("coroutine", "fetch()", "child.fetch", 1)]
    assert not (project.folder / "unawaited-record.jsonl").exists()


def test_tests_that_run_tests_are_merged(project: Project) -> None:
    project.write_file("inner/test_inner.py", "async def fetch(): ...\ndef test_inner():\n    fetch()\n")
    project.write_file("pytest.ini", "[pytest]\n")
    project.write(
        test_outer="""\
        import subprocess, sys, pytest

        def test_process():
            assert subprocess.run([sys.executable, "-m", "pytest", "inner"]).returncode == 0

        def test_here():
            assert pytest.main(["inner"]) == 0
        """
    )
    result = project.pytest("test_outer.py")
    assert result.returncode == 0, result.stdout
    assert [(fact.place.path, fact.count) for fact in project.record.dropped] == [("inner/test_inner.py", 2)]


def test_parts_of_an_earlier_run_are_none_of_this_one(project: Project) -> None:
    project.write(child=CHILD)
    stale = project.folder / "record.jsonl.1.part"
    stale.write_text("of another run")
    assert project.run("child.py").returncode == 0
    assert len(project.record.dropped) == 1
    assert not stale.exists()
