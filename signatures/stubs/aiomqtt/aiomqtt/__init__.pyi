# aiomqtt 2.5.1
from aiomqtt.client import Client as Client, MessagesIterator as MessagesIterator
from typing import Any
def __getattr__(name: str) -> Any: ...
