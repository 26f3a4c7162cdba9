# litestar 2.25.0
from litestar.events.emitter import BaseEventEmitterBackend as BaseEventEmitterBackend, SimpleEventEmitter as SimpleEventEmitter
from litestar.events.listener import EventListener as EventListener, EventListener as listener
from typing import Any
def __getattr__(name: str) -> Any: ...
