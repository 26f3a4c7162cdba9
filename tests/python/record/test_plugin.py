"""The pytest plugin, with the plugins that run async tests."""

from __future__ import annotations

import json
import platform
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from record.conftest import SEES_CALLS

if TYPE_CHECKING:
    from record.conftest import Project

SHOP = """\
async def fetch(name): ...

async def open_shop():
    fetch("prices")
"""


def test_it_does_nothing_before_it_is_asked(project: Project) -> None:
    project.write(
        test_off="""\
        import sys, warnings

        def test_off():
            assert "unawaited.record.plugin" in sys.modules
            assert [name for name in sys.modules if name.startswith("unawaited.")] == [
                "unawaited.record", "unawaited.record.plugin"
            ]
            assert sys.get_coroutine_origin_tracking_depth() == 0
            assert warnings._warn_unawaited_coroutine.__module__ in ("warnings", "_py_warnings")
        """
    )
    result = project.python("-m", "pytest", "-p", "unawaited")
    assert result.returncode == 0, result.stdout
    assert "unawaited" not in result.stdout.replace("plugins: ", "plugins: ", 1).split("plugins:")[0]
    assert [path.name for path in project.folder.iterdir() if "record" in path.name] == []


def test_tests_of_pytest_asyncio_are_recorded(project: Project) -> None:
    project.write(
        shop=SHOP,
        test_shop="""\
        import asyncio, pytest, shop

        @pytest.mark.asyncio
        async def test_shop():
            await shop.open_shop()
        """,
    )
    result = project.pytest("-p", "no:anyio", "-p", "no:trio")
    assert result.returncode == 0, result.stdout
    assert "unawaited: recording to " in result.stdout
    assert project.dropped == [("coroutine", 'fetch("prices")', "shop.fetch", 1)]
    assert not SEES_CALLS or project.gave["shop.open_shop()"] == (1, 0)


def test_tests_of_anyio_are_recorded_on_both_loops(project: Project) -> None:
    project.write(
        shop=SHOP,
        test_shop="""\
        import pytest, shop

        @pytest.fixture(params=["asyncio", "trio"])
        def anyio_backend(request):
            return request.param

        @pytest.mark.anyio
        async def test_shop():
            await shop.open_shop()
        """,
    )
    result = project.pytest("-p", "no:asyncio")
    assert result.returncode == 0, result.stdout
    assert project.dropped == [("coroutine", 'fetch("prices")', "shop.fetch", 2)]


def test_a_plain_test_is_recorded(project: Project) -> None:
    project.write(
        shop=SHOP,
        test_shop="""\
        import trio, unittest, shop

        def test_trio():
            trio.run(shop.open_shop)

        class TestShop(unittest.IsolatedAsyncioTestCase):
            async def test_shop(self):
                await shop.open_shop()
        """,
    )
    result = project.pytest()
    assert result.returncode == 0, result.stdout
    assert project.dropped == [("coroutine", 'fetch("prices")', "shop.fetch", 2)]


def test_a_call_in_an_assertion_has_its_place(project: Project) -> None:
    project.write(
        test_assertion="""\
        async def fetch(): ...

        def test_assertion():
            assert (
                fetch() and
                True
            )
        """
    )
    project.pytest()
    assert project.dropped == [("coroutine", "fetch()", "test_assertion.fetch", 1)]


@pytest.mark.parametrize("workers", ["1", "3"])
def test_workers_of_xdist_are_merged(project: Project, workers: str) -> None:
    project.write(
        shop=SHOP,
        test_shop="""\
        import asyncio, pytest, shop

        @pytest.mark.parametrize("number", range(12))
        def test_shop(number):
            asyncio.run(shop.open_shop())
        """,
    )
    result = project.pytest("-n", workers)
    assert result.returncode == 0, result.stdout
    assert project.dropped == [("coroutine", 'fetch("prices")', "shop.fetch", 12)]
    assert [path.name for path in project.folder.glob("record*")] == ["record.jsonl"]


def test_the_setting_asks_for_a_record(project: Project) -> None:
    project.write(test_shop=SHOP + "\ndef test_shop():\n    fetch(1)\n")
    project.write_file("pytest.ini", "[pytest]\nunawaited_record = record.jsonl\n")
    project.python("-m", "pytest")
    assert project.dropped == [("coroutine", "fetch(1)", "test_shop.fetch", 1)]


@pytest.mark.parametrize("option", ["error", "default", "ignore"])
def test_pytest_tells_of_warnings_as_without_it(project: Project, option: str) -> None:
    project.write(test_shop=SHOP + "\ndef test_shop():\n    fetch(1)\n\ndef test_other(): ...\n")
    arguments = ("-m", "pytest", "-p", "no:cacheprovider", "-p", "no:asyncio", "-W", option)
    plain = project.python(*arguments)
    recorded = project.python(*arguments, "--unawaited-record", "record.jsonl")
    assert recorded.returncode == plain.returncode == (1 if option == "error" else 0)

    def told(text: str) -> list[str]:
        lines = re.findall(r"^.*RuntimeWarning: coroutine .*$|^[a-z_]+\.py[: ].*$|^=+ .* =+$", text, re.MULTILINE)
        return [re.sub(r" in [0-9.]+s", "", line.strip("=")) for line in lines]

    assert told(recorded.stdout) == told(plain.stdout)
    assert ("RuntimeWarning: coroutine 'fetch' was never awaited" in plain.stdout) == (option != "ignore")
    assert len(project.record.dropped) == 1


def test_a_record_that_cannot_be_written_is_told(project: Project) -> None:
    project.write(test_nothing="def test_nothing(): ...\n")
    result = project.python("-m", "pytest", "--unawaited-record", "nowhere/record.jsonl")
    assert result.returncode == 4
    assert "cannot be written" in result.stderr


def test_interrupted_tests_are_recorded(project: Project) -> None:
    project.write(test_shop=SHOP + "\ndef test_shop():\n    fetch(1)\n    raise KeyboardInterrupt\n")
    assert project.pytest().returncode == 2
    assert len(project.record.dropped) == 1


def test_the_record_is_of_its_schema(project: Project) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = Path(__file__).parents[3] / "docs" / "record.schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    project.write(
        test_shop=SHOP
        + "\ndef test_shop():\n    fetch(1)\n    fetch(2), fetch(3)\n    str(SHOP())\n\ndef SHOP(): ...\n"
    )
    project.pytest()
    lines = [json.loads(line) for line in project.record_file.read_text(encoding="utf-8").splitlines()]
    assert [str(error) for line in lines for error in validator.iter_errors(line)] == []
    assert lines[0] == {"unawaited_record": 1, "python": platform.python_version(), "root": str(project.folder)}
    assert {line["fact"] for line in lines[1:]} == ({"dropped", "gave"} if SEES_CALLS else {"dropped"})
