"""What calls gave, from Python 3.12 on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from record.conftest import SEES_CALLS

if TYPE_CHECKING:
    from record.conftest import Project

pytestmark = pytest.mark.skipif(not SEES_CALLS, reason="before 3.12 the interpreter does not show calls")


def test_calls_give_what_can_be_awaited_or_something_else(project: Project) -> None:
    project.write(
        calls="""\
        import asyncio

        class Later:
            def __await__(self):
                yield

        class Client:
            def later(self): return Later()
            def now(self): return 1
            async def soon(self): ...
            async def __call__(self): ...

        async def main(client):
            client.later()
            client.now()
            client.soon()
            client()
            later = client.later
            later()
            asyncio.ensure_future(asyncio.sleep(0))
            len("builtin")

        asyncio.run(main(Client()))
        """
    )
    assert project.run("calls.py").returncode == 0
    gave = project.gave
    assert gave["client.later()"] == gave["client.soon()"] == gave["client()"] == gave["later()"] == (1, 0)
    assert gave["asyncio.ensure_future(asyncio.sleep(0))"] == (1, 0)
    assert gave["client.now()"] == (0, 1)
    coroutines = {project.text(fact) for fact in project.record.gave if fact.coroutine}
    assert coroutines == {"client.soon()", "client()", "asyncio.sleep(0)", "main(Client())"}
    assert 'len("builtin")' not in gave


def test_a_call_is_looked_at_a_few_times(project: Project) -> None:
    project.write(
        often="""\
        def plain(): ...
        for number in range(1000):
            plain()
        """
    )
    assert project.run("often.py").returncode == 0
    awaitable, plain = project.gave["plain()"]
    assert awaitable == 0
    assert 1 < plain < 10


def test_a_call_that_gives_both_is_told_so(project: Project) -> None:
    project.write(
        both="""\
        import asyncio
        async def fetch(): return 1
        def maybe(later):
            return fetch() if later else 1
        async def main():
            for later in (True, False):
                got = maybe(later)
                if later:
                    await got
        asyncio.run(main())
        """
    )
    assert project.run("both.py").returncode == 0
    assert project.gave["maybe(later)"] == (1, 1)


def test_of_several_functions_no_name_is_told(project: Project) -> None:
    project.write(
        several="""\
        def one(): ...
        def two(): ...
        for function in (one, two):
            function()
        """
    )
    assert project.run("several.py").returncode == 0
    (fact,) = project.record.gave
    assert (fact.callee, fact.plain) == (None, 2)


def test_a_function_that_raises_gives_nothing(project: Project) -> None:
    project.write(
        raises="""\
        def fail(wrong):
            if wrong:
                raise ValueError
        for wrong in (True, False):
            try:
                fail(wrong)
            except ValueError:
                pass
        """
    )
    assert project.run("raises.py").returncode == 0
    assert project.gave == {"fail(wrong)": (0, 1)}


def test_what_a_with_statement_calls_itself_is_no_call(project: Project) -> None:
    project.write(
        context="""\
        class Context:
            def __enter__(self): ...
            def __exit__(self, *error): ...
        def context():
            return Context()
        with context():
            pass
        """
    )
    assert project.run("context.py").returncode == 0
    assert [(fact.callee, fact.plain) for fact in project.record.gave] == [("context.context", 1)]


def test_a_callback_is_not_what_the_call_gave(project: Project) -> None:
    project.write(
        callback="""\
        async def fetch(value): ...
        def later(value): return fetch(value)
        def through(function): return [function(1)]
        for coroutine in [*map(later, [1]), *through(later)]:
            coroutine.close()
        """
    )
    assert project.run("callback.py").returncode == 0
    assert project.gave["through(later)"] == (0, 1)
    assert "map(later, [1])" not in project.gave


def test_async_generators_that_never_begin_are_dropped(project: Project) -> None:
    project.write(
        generators="""\
        import asyncio

        async def rows(): yield 1
        async def names(): yield 2

        async def main():
            async for row in rows(): ...
            [row async for row in rows()]
            rows()
            for _ in range(3):
                names()
            try:
                for name in names(): ...
            except TypeError:
                pass

        asyncio.run(main())
        """
    )
    assert project.run("generators.py").returncode == 0
    assert [(what, text, count) for what, text, _, count in project.dropped] == [
        ("async_generator", "rows()", 1),
        ("async_generator", "names()", 3),
        ("async_generator", "names()", 1),
    ]


def test_which_async_generator_began_is_not_guessed(project: Project) -> None:
    project.write(
        generators="""\
        import asyncio

        async def rows(): yield 1

        async def main():
            one = rows()
            other = rows()
            async for row in one: ...

        asyncio.run(main())
        """
    )
    assert project.run("generators.py").returncode == 0
    assert project.record.dropped == ()


def test_a_coroutine_is_told_by_the_call_that_was_seen(project: Project) -> None:
    project.write(
        seen="""\
        async def fetch(): ...
        handlers = [fetch]
        print(handlers[0](), len(handlers))
        """
    )
    assert project.run("seen.py").returncode == 0
    assert project.dropped == [("coroutine", "handlers[0]()", "seen.fetch", 1)]


def test_another_tool_may_watch_too(project: Project) -> None:
    project.write(
        other="""\
        import sys
        seen = []
        sys.monitoring.use_tool_id(4, "other")
        sys.monitoring.register_callback(4, sys.monitoring.events.CALL, lambda *event: seen.append(event))
        sys.monitoring.set_events(4, sys.monitoring.events.CALL)
        def plain(): ...
        plain()
        sys.monitoring.set_events(4, 0)
        sys.monitoring.restart_events()
        plain()
        assert seen
        """
    )
    assert project.run("other.py").stderr == ""
    assert project.gave["plain()"] == (0, 1)
