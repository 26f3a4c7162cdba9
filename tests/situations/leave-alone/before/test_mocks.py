"""Tests: mocks that stand for coroutine functions, and coroutines that are made only to be looked at."""

import asyncio
import inspect
import unittest
from collections.abc import Coroutine
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec, patch


class Mailer:
    def __init__(self, host: str = "localhost") -> None:
        self.host = host

    async def send(self, to: str, text: str) -> bool:
        await asyncio.sleep(0)
        return bool(to and text)

    async def close(self) -> None:
        await asyncio.sleep(0)

    def flush(self) -> int:
        return 0


class Signup:
    def __init__(self, mailer: Mailer) -> None:
        self.mailer = mailer

    async def register(self, address: str) -> bool:
        sent = await self.mailer.send(address, "welcome")
        self.mailer.flush()
        return sent


class SignupTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        self.mailer = AsyncMock(spec=Mailer)
        self.mailer.send.return_value = True
        self.signup = Signup(self.mailer)

    async def test_register_sends_a_mail(self) -> None:
        self.assertTrue(await self.signup.register("a@example.org"))
        self.mailer.send.assert_awaited_once_with("a@example.org", "welcome")
        self.mailer.flush.assert_called_once()
        self.assertEqual(self.mailer.send.await_args_list, [call("a@example.org", "welcome")])

    async def test_magic_mock(self):
        mailer = MagicMock()
        mailer.send = AsyncMock(side_effect=[True, ConnectionError])
        mailer.flush.return_value = 3
        signup = Signup(mailer)
        self.assertTrue(await signup.register("b@example.org"))
        with self.assertRaises(ConnectionError):
            await signup.register("c@example.org")
        mailer.close()
        mailer.close.assert_called_once_with()

    async def test_patched(self) -> None:
        with patch.object(Mailer, "send", new_callable=AsyncMock) as send:
            send.return_value = False
            self.assertFalse(await Signup(Mailer()).register("d@example.org"))
        send.assert_awaited()
        with patch.object(Mailer, "send", return_value=True) as patched, mock.patch("asyncio.sleep"):
            patched.assert_not_awaited()

    async def test_replaced_by_a_plain_function(self) -> None:
        mailer = Mock(spec=["send", "flush"])
        mailer.send.return_value = asyncio.sleep(0, result=True)
        self.assertTrue(await Signup(mailer).register("e@example.org"))
        mailer.send("f@example.org", "again")
        self.assertEqual(mailer.send.call_count, 2)

    async def test_entering(self) -> None:
        connection = MagicMock()
        connection.__aenter__.return_value.fetch = AsyncMock(return_value=[1])
        async with connection as entered:
            self.assertEqual(await entered.fetch("select 1"), [1])
        with connection as blocking:
            blocking.execute("select 1")

    async def test_started_and_cancelled(self) -> None:
        task = asyncio.create_task(self.signup.register("g@example.org"))
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        self.assertTrue(task.cancelled())

    async def test_raises_when_awaited(self) -> None:
        self.mailer.send.side_effect = OSError
        coro = self.signup.register("h@example.org")
        with self.assertRaises(OSError):
            await coro


class PlainTest(unittest.TestCase):
    def test_send_gives_a_coroutine(self) -> None:
        coro = Mailer().send("a", "b")
        self.assertTrue(inspect.iscoroutine(coro))
        self.assertIsInstance(coro, Coroutine)
        self.assertEqual(coro.__name__, "send")
        coro.close()

    def test_nothing_happens_before_the_await(self) -> None:
        mailer = create_autospec(Mailer)
        coro = Signup(mailer).register("a@example.org")
        mailer.send.assert_not_called()
        coro.close()

    def test_in_a_loop_of_its_own(self) -> None:
        self.assertTrue(asyncio.run(Mailer().send("a", "b")))
        self.assertIsNone(asyncio.run(Mailer().close()))

    @patch(f"{__name__}.Mailer.send", new_callable=AsyncMock)
    def test_with_a_patch_decorator(self, send: AsyncMock) -> None:
        asyncio.run(Signup(Mailer()).register("a@example.org"))
        send.assert_awaited_once()


if __name__ == "__main__":
    unittest.main()
