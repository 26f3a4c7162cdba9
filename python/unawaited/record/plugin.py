"""The pytest plugin: records tests where ``--unawaited-record FILE`` or the setting ``unawaited_record`` asks for it.

It imports nothing more before it is asked.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .session import Session


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say what can be asked for."""
    told = "record what calls gave and which coroutines were dropped, for `unawaited check --runs FILE`"
    group = parser.getgroup("unawaited")
    group.addoption("--unawaited-record", metavar="FILE", help=told)
    parser.addini("unawaited_record", f"{told}; relative to the root of the tests")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Begin to record if it was asked for, here or by the process that started this one."""
    file = _file(config)
    if not file:
        return
    from .files import RecordError  # noqa: PLC0415 - nothing is imported before it is asked for
    from .session import begin  # noqa: PLC0415

    try:
        session = begin(file, str(config.rootpath))
    except RecordError as error:
        raise pytest.UsageError(str(error)) from error
    if session:
        config.pluginmanager.register(_Recording(session, file), "unawaited-recording")
        # What is added first is done last, behind the last collection of garbage by pytest itself.
        config.add_cleanup(lambda: _end(session))


class _Recording:
    def __init__(self, session: Session, file: str) -> None:
        self._session = session
        self._file = file

    def pytest_report_header(self) -> str:
        return f"unawaited: recording to {self._file}"

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        # A worker of pytest-xdist is not waited for long when it has told that it is done: it saves what it has before.
        if hasattr(session.config, "workerinput"):
            self._session.save()


def _file(config: pytest.Config) -> str:
    option: str | None = config.getoption("--unawaited-record")
    if option:
        return os.path.join(str(config.invocation_params.dir), option)
    setting: str = config.getini("unawaited_record")
    if setting:
        return os.path.join(str(config.rootpath), setting)
    return os.environ.get("UNAWAITED_RECORD", "")


def _end(session: Session) -> None:
    from .files import RecordError  # noqa: PLC0415
    from .session import end  # noqa: PLC0415

    try:
        end(session)
    except RecordError as error:
        print(f"unawaited: {error}", file=sys.stderr)  # noqa: T201 - pytest's own report is over
