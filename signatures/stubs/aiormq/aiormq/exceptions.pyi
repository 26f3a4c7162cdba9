# aiormq 7.2.4
from aiormq.abc import DeliveredMessage
from typing import Any
class AMQPError(Exception):
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class DeliveryError(AMQPError):
    message: DeliveredMessage | None
class PublishError(DeliveryError):
    message: DeliveredMessage
def __getattr__(name: str) -> Any: ...
AMQPException = AMQPError
