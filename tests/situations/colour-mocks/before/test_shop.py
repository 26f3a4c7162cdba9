import unittest
from unittest.mock import MagicMock, patch

import shop


class Totals(unittest.IsolatedAsyncioTestCase):
    def test_patched(self):
        with patch("shop.load", return_value=5) as load:
            self.assertEqual(shop.total(shop.Client(), ["ab"]), 8)
        load.assert_called_once_with("ab")

    @patch.object(shop, "load", side_effect=[1, 2])
    def test_patched_by_a_decorator(self, load):
        self.assertEqual(shop.total(shop.Client(), ["a", "b"]), 7)
        self.assertEqual(load.call_count, 2)

    def test_set(self):
        client = shop.Client()
        client.price = MagicMock(return_value=10)
        self.assertEqual(shop.total(client, ["a"]), 12)
