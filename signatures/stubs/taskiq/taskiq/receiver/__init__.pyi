# taskiq 0.13.0
from taskiq.receiver.receiver import Receiver as Receiver
from typing import Any
def __getattr__(name: str) -> Any: ...
