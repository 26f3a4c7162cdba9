from unittest.mock import patch

import pytest

from shop import price, total


@pytest.mark.asyncio
async def test_price() -> None:
    assert await price("ab") == 2


@pytest.mark.parametrize("names", [["a", "b"], ["ab"]])
def test_total(names: list[str]) -> None:
    assert total(names) == 2


class TestTotal:
    @patch("shop.asyncio.sleep")
    def test_nothing(self, sleep: object) -> None:
        assert total([]) + price("") == 0
