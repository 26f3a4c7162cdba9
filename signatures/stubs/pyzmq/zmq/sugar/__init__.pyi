# pyzmq 27.3.0
from typing import Any
from zmq.sugar.poll import Poller as Poller
from zmq.sugar.socket import Socket as Socket
def __getattr__(name: str) -> Any: ...
