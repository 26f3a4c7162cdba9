import unittest

from counter import Counter


class CounterTest(unittest.IsolatedAsyncioTestCase):
    def test_once(self) -> None:
        counter = Counter()
        self.assertEqual(counter.add() + 0, 1)

    def test_twice(self) -> None:
        counter = Counter()
        self.assertEqual(counter.add_twice(), 2)

    def test_nothing(self) -> None:
        self.assertEqual(Counter().count, 0)


if __name__ == "__main__":
    tests = unittest.defaultTestLoader.loadTestsFromTestCase(CounterTest)
    result = unittest.TestResult()
    tests.run(result)
    print(result.testsRun, len(result.failures), len(result.errors))
