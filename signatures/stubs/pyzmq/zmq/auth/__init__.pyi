# pyzmq 27.3.0
from typing import Any
from zmq.auth.base import Authenticator as Authenticator
def __getattr__(name: str) -> Any: ...
