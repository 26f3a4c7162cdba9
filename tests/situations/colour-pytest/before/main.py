import contextlib
import io

import pytest

with contextlib.redirect_stdout(io.StringIO()) as printed:
    settings = ["-o", "asyncio_default_fixture_loop_scope=function", "--asyncio-mode=strict"]
    ended = pytest.main(["-q", "-p", "no:cacheprovider", *settings, "test_shop.py"])
print(int(ended), printed.getvalue().splitlines()[-1].split(" in ")[0])
