# aiormq 7.2.4
from aiormq import abc as abc
from aiormq.channel import Channel as Channel
from aiormq.connection import Connection as Connection, SSLContextProvider as SSLContextProvider, TransportFactory as TransportFactory
from aiormq.exceptions import AMQPError as AMQPError, AMQPError as AMQPException, DeliveryError as DeliveryError, PublishError as PublishError
from typing import Any
def __getattr__(name: str) -> Any: ...
