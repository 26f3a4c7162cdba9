# motor 3.7.1
from tornado import concurrent as concurrent, ioloop as ioloop, version as tornado_version
from tornado.gen import chain_future as chain_future, coroutine as coroutine
from typing import Any
def __getattr__(name: str) -> Any: ...
