import unittest
from unittest.mock import AsyncMock, patch

import shop


class Totals(unittest.IsolatedAsyncioTestCase):
    async def test_patched(self):
        with patch("shop.load", return_value=5) as load:
            self.assertEqual(await shop.total(shop.Client(), ["ab"]), 8)
        load.assert_called_once_with("ab")

    @patch.object(shop, "load", side_effect=[1, 2])
    async def test_patched_by_a_decorator(self, load):
        self.assertEqual(await shop.total(shop.Client(), ["a", "b"]), 7)
        self.assertEqual(load.call_count, 2)

    async def test_set(self):
        client = shop.Client()
        client.price = AsyncMock(return_value=10)
        self.assertEqual(await shop.total(client, ["a"]), 12)
