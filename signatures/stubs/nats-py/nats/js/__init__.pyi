# nats-py 2.16.0
from nats.js import api as api
from nats.js.client import JetStreamContext as JetStreamContext
from nats.js.manager import JetStreamManager as JetStreamManager
from typing import Any
def __getattr__(name: str) -> Any: ...
