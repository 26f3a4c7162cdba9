"""The command: a program runs as it would without it, and what it drops is told."""

from __future__ import annotations

import hashlib
import signal
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from record.conftest import Project


def test_a_dropped_coroutine_is_told_at_the_call_that_made_it(project: Project) -> None:
    project.write(
        shop="""\
        import asyncio

        class Shop:
            async def fetch(self, name): ...

            async def open(self):
                prices = self.fetch("prices")
                print("π", self.fetch("names"))

        asyncio.run(Shop().open())
        """
    )
    assert project.run("shop.py").returncode == 0
    first, second = project.record.dropped
    assert first.what == "coroutine"
    assert first.callee == "shop.Shop.fetch"
    assert first.count == 1
    assert first.place.path == "shop.py"
    assert first.place.inside == "shop.Shop.open"
    assert first.place.text == 'prices = self.fetch("prices")'
    assert (first.place.line, first.place.column) == (7, 17)
    assert (first.place.end_line, first.place.end_column) == (7, 37)
    assert first.place.sha256 == hashlib.sha256((project.folder / "shop.py").read_bytes()).hexdigest()
    # Columns count bytes, of which the letter has two.
    assert second.place.column == 20


def test_what_is_awaited_is_not_dropped(project: Project) -> None:
    project.write(
        awaits="""\
        import asyncio

        async def fetch(): ...

        async def main():
            await fetch()
            await asyncio.gather(fetch(), fetch())
            await asyncio.create_task(fetch())

        asyncio.run(main())
        """
    )
    assert project.run("awaits.py").returncode == 0
    assert project.record.dropped == ()


def test_a_call_over_several_lines_is_told_whole(project: Project) -> None:
    project.write(
        chain="""\
        class Query:
            def where(self, *conditions): return self
            async def first(self): ...

        (Query()
            .where(1)
            .first(
            ))
        """
    )
    assert project.run("chain.py").returncode == 0
    ((_, text, callee, _),) = project.dropped
    assert text == "Query()\n    .where(1)\n    .first(\n    )"
    assert callee == "chain.Query.first"


def test_counts_are_of_a_place(project: Project) -> None:
    project.write(
        many="""\
        async def fetch(): ...
        for _ in range(7):
            fetch()
        fetch()
        """
    )
    assert project.run("many.py").returncode == 0
    assert [(fact.place.line, fact.count) for fact in project.record.dropped] == [(3, 7), (4, 1)]


def test_of_two_calls_in_a_line_only_the_line_is_known(project: Project) -> None:
    project.write(two="async def fetch(): ...\nfetch(); fetch()\n")
    assert project.run("two.py").returncode == 0
    assert project.dropped == [("coroutine", "line: fetch(); fetch()", "two.fetch", 2)]


def test_of_two_calls_in_a_line_the_awaited_one_is_not_it(project: Project) -> None:
    project.write(
        two="""\
        import asyncio
        async def fetch(): return True
        async def main():
            await fetch() and fetch()
        asyncio.run(main())
        """
    )
    assert project.run("two.py").returncode == 0
    assert [fact.place.column for fact in project.record.dropped] == [22]


def test_a_wrapper_hands_on_what_it_returns(project: Project) -> None:
    project.write(
        wrapped="""\
        import functools

        def logged(function):
            @functools.wraps(function)
            def wrapper(*arguments):
                return function(*arguments)
            return wrapper

        @logged
        async def fetch(name): ...

        def prices():
            return fetch("prices")

        def main():
            fetch("names")
            prices()

        main()
        """
    )
    assert project.run("wrapped.py").returncode == 0
    assert [(text, callee) for _, text, callee, _ in project.dropped] == [
        ('fetch("names")', "wrapped.fetch"),
        ("prices()", "wrapped.fetch"),
    ]


def test_what_a_stand_in_gives_says_nothing(project: Project) -> None:
    project.write(
        mocked="""\
        from unittest import mock
        session = mock.AsyncMock()
        session.add(1)
        mock.MagicMock()()
        """
    )
    assert project.run("mocked.py").returncode == 0
    assert project.record.facts == ()


def test_a_task_that_nobody_keeps_is_told(project: Project) -> None:
    project.write(
        tasks="""\
        import asyncio, gc

        async def wait():
            await asyncio.get_running_loop().create_future()

        async def main():
            asyncio.ensure_future(wait())
            await asyncio.sleep(0)
            gc.collect()

        asyncio.run(main())
        """
    )
    result = project.run("tasks.py")
    assert "Task was destroyed but it is pending!" in result.stderr
    assert project.dropped == [("task", "asyncio.ensure_future(wait())", "tasks.wait", 1)]


def test_the_coroutine_of_a_task_that_never_began_is_not_told(project: Project) -> None:
    project.write(
        never="""\
        import asyncio
        async def work(): ...
        loop = asyncio.new_event_loop()
        task = loop.create_task(work())
        loop.close()
        del task, loop
        """
    )
    project.run("never.py")
    assert [fact.what for fact in project.record.dropped] in ([], ["task"])


def test_files_elsewhere_are_not_recorded(project: Project) -> None:
    project.write(
        main="""\
        import sys
        sys.path.insert(0, "venv/site-packages")
        import lib
        lib.drop()
        """,
    )
    library = project.folder / "venv" / "site-packages"
    library.mkdir(parents=True)
    (library / "lib.py").write_text("async def fetch(): ...\ndef drop():\n    fetch()\n")
    assert project.run("main.py").returncode == 0
    assert project.record.dropped == ()


def test_the_warning_is_the_same(project: Project) -> None:
    project.write(warns="async def fetch(): ...\ndef main():\n    fetch()\n\nmain()\n")
    plain = project.python("warns.py")
    assert project.run("warns.py").stderr == plain.stderr
    assert "warns.py:3: RuntimeWarning: coroutine 'fetch' was never awaited" in plain.stderr


def test_the_warning_is_the_same_where_python_keeps_track_itself(project: Project) -> None:
    project.write(
        warns="""\
        import sys
        sys.set_coroutine_origin_tracking_depth(1)
        async def fetch(): ...
        def main():
            fetch()
        main()
        """
    )
    plain = project.python("warns.py")
    assert project.run("warns.py").stderr == plain.stderr
    assert "Coroutine created at" in plain.stderr


def test_a_warning_that_is_an_error_stays_one(project: Project) -> None:
    project.write(warns="async def fetch(): ...\nfetch()\nprint('on')\n")
    plain = project.python("-W", "error", "warns.py")
    recorded = project.run("warns.py", options=("-W", "error"))
    assert recorded.stdout == plain.stdout == "on\n"
    last = "RuntimeWarning: coroutine 'fetch' was never awaited"
    assert recorded.stderr.splitlines()[-1] == plain.stderr.splitlines()[-1] == last
    assert len(project.record.dropped) == 1


@pytest.mark.parametrize(
    "ending",
    ["", "sys.exit(3)", "sys.exit('no')", "raise ValueError('wrong')", "import nothing_of_that_name", "1 +"],
)
def test_a_script_ends_as_it_would(project: Project, ending: str) -> None:
    project.write(ends=f"import sys\nprint(sys.argv, sys.path[0], __name__, __file__)\n{ending}\n")
    plain = project.python("ends.py", "--record", "x")
    recorded = project.run("ends.py", "--record", "x")
    assert (recorded.stdout, recorded.stderr) == (plain.stdout, plain.stderr)
    assert recorded.returncode == plain.returncode
    assert project.record_file.exists()


def test_a_module_runs_as_it_would(project: Project) -> None:
    project.write_file("shop/stock.py", "async def fetch(): ...\n")
    project.write_file(
        "shop/__main__.py",
        """\
        import sys
        from . import stock
        print(sys.argv, sys.path[0], __name__, __package__, __file__, __spec__.name, sys.modules["__main__"].stock)
        stock.fetch()
        """,
    )
    plain = project.python("-m", "shop", "a", "-b")
    recorded = project.run("-m", "shop", "a", "-b")
    assert plain.returncode == recorded.returncode == 0
    assert (recorded.stdout, recorded.stderr) == (plain.stdout, plain.stderr)
    assert project.dropped == [("coroutine", "stock.fetch()", "shop.stock.fetch", 1)]


def test_a_folder_runs_as_it_would(project: Project) -> None:
    project.write_file("shop/stock.py", "async def fetch(): ...\n")
    project.write_file("shop/__main__.py", "import stock, sys\nprint(sys.argv, sys.path)\nstock.fetch()\n")
    plain = project.python("shop")
    recorded = project.run("shop")
    assert plain.returncode == recorded.returncode == 0
    assert recorded.stdout == plain.stdout
    assert len(project.record.dropped) == 1


def test_a_module_that_is_missing_is_missed_as_it_would_be(project: Project) -> None:
    plain = project.python("-m", "nothing_of_that_name")
    recorded = project.run("-m", "nothing_of_that_name")
    assert (recorded.returncode, recorded.stderr) == (plain.returncode, plain.stderr)


def test_what_is_dropped_at_the_end_is_told(project: Project) -> None:
    project.write(
        late="""\
        import atexit
        async def fetch(): ...
        def late():
            fetch()
        atexit.register(late)
        """
    )
    assert project.run("late.py").returncode == 0
    assert [fact.place.inside for fact in project.record.dropped] == ["late.late"]


def test_without_a_name_the_record_has_one(project: Project) -> None:
    project.write(empty="")
    assert project.python("-m", "unawaited", "run", "empty.py").returncode == 0
    assert (project.folder / "unawaited-record.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "it needs a script, or -m and a module"),
        (["-m"], "it needs a script, or -m and a module"),
        (["--recrod", "x", "a.py"], "there is no option --recrod"),
        (["--record"], "--record needs the name of a file"),
        (["missing.py"], "there is no file missing.py"),
        (["--record", "nowhere/x", "-m", "this"], "cannot be written"),
    ],
)
def test_what_it_cannot_do_it_says(project: Project, arguments: list[str], told: str) -> None:
    result = project.python("-m", "unawaited", "run", *arguments)
    assert result.returncode == 2
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_help_says_how(project: Project) -> None:
    assert "--record FILE" in project.python("-m", "unawaited", "run", "--help").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signal")
def test_an_interrupted_program_is_recorded(project: Project) -> None:
    project.write(
        stopped="""\
        import os, signal
        async def fetch(): ...
        fetch()
        os.kill(os.getpid(), signal.SIGINT)
        """
    )
    assert project.run("stopped.py").returncode == -signal.SIGINT
    assert len(project.record.dropped) == 1


def test_other_threads_are_recorded(project: Project) -> None:
    project.write(
        threads="""\
        import asyncio, threading
        from concurrent.futures import ThreadPoolExecutor

        async def fetch(): ...

        async def main():
            fetch()

        def work():
            asyncio.run(main())

        for _ in range(3):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
        with ThreadPoolExecutor() as pool:
            pool.submit(work).result()
        """
    )
    plain = project.python("threads.py")
    assert project.run("threads.py").stderr == plain.stderr
    assert project.dropped == [("coroutine", "fetch()", "threads.fetch", 4)]
