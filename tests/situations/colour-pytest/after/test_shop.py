from unittest.mock import patch

import pytest

from shop import price, total


@pytest.mark.asyncio
async def test_price() -> None:
    assert await price("ab") == 2


@pytest.mark.asyncio
@pytest.mark.parametrize("names", [["a", "b"], ["ab"]])
async def test_total(names: list[str]) -> None:
    assert await total(names) == 2


class TestTotal:
    @pytest.mark.asyncio
    @patch("shop.asyncio.sleep")
    async def test_nothing(self, sleep: object) -> None:
        assert await total([]) + await price("") == 0
