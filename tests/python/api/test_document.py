"""The examples of ``docs/api.md`` run as they stand, and print what stands below them."""

from __future__ import annotations

import contextlib
import inspect
import io
import re
import shutil
from typing import TYPE_CHECKING

import unawaited
from api.inputs import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DOCUMENT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_examples_print_what_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples" / "shop", tmp_path / "shop")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    blocks = re.findall(r"^```python\n(.*?)^```\n(?:\n^```text\n(.*?)^```\n)?", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 5
    for code, expected in blocks:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # noqa: S102 - the document is ours
        assert printed.getvalue() == expected, code
    assert names["before"] == names["whole"]


def test_every_option_and_error_is_told() -> None:
    for option in unawaited.CheckOptions.__annotations__:
        assert re.search(rf"^\| [^|]*`{option}`", DOCUMENT, re.MULTILINE), option
    for name in unawaited.__all__:
        value = getattr(unawaited, name)
        if inspect.isclass(value) and issubclass(value, unawaited.UnawaitedError):
            assert f"`{name}`" in DOCUMENT, name
