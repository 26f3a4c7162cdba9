# tornado 6.6.1
from asyncio import Future
from tornado.ioloop import IOLoop
from tornado.netutil import Resolver
from typing import Any
class CaresResolver(Resolver):
    def initialize(self, *a, **k) -> None: ...
    def resolve(self, *a, **k) -> Future: ...
    io_loop: IOLoop | None
def __getattr__(name: str) -> Any: ...
