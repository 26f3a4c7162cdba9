# pyzmq 27.3.0
from tornado.ioloop import IOLoop as IOLoop
from typing import Any
def __getattr__(name: str) -> Any: ...
