import io
import unittest

suite = unittest.defaultTestLoader.loadTestsFromName("test_shop")
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
if result.wasSuccessful():
    print("tests:", result.testsRun)
