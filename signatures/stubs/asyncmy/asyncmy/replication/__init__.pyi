# asyncmy 0.2.18
from asyncmy.replication.binlogstream import BinLogStream as BinLogStream
from typing import Any
def __getattr__(name: str) -> Any: ...
