# litestar 2.25.0
from litestar.channels.backends.base import ChannelsBackend as ChannelsBackend
from litestar.channels.plugin import ChannelsPlugin as ChannelsPlugin
from litestar.channels.subscriber import Subscriber as Subscriber
from typing import Any
def __getattr__(name: str) -> Any: ...
