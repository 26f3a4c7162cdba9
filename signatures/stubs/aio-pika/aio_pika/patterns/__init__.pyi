# aio-pika 10.2.1
from aio_pika.patterns.master import JsonMaster as JsonMaster, Master as Master, Worker as Worker
from aio_pika.patterns.rpc import JsonRPC as JsonRPC, RPC as RPC
from typing import Any
def __getattr__(name: str) -> Any: ...
