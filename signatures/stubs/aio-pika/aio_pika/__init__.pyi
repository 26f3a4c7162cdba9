# aio-pika 10.2.1
from aio_pika import abc as abc, patterns as patterns, pool as pool
from aio_pika.channel import Channel as Channel
from aio_pika.connection import Connection as Connection, connect as connect
from aio_pika.exceptions import MessageProcessError as MessageProcessError
from aio_pika.exchange import Exchange as Exchange
from aio_pika.message import IncomingMessage as IncomingMessage, Message as Message
from aio_pika.queue import Queue as Queue
from aio_pika.robust_channel import RobustChannel as RobustChannel
from aio_pika.robust_connection import RobustConnection as RobustConnection, connect_robust as connect_robust
from aio_pika.robust_exchange import RobustExchange as RobustExchange
from aio_pika.robust_queue import RobustQueue as RobustQueue
from aiormq.exceptions import AMQPException as AMQPException
from typing import Any
def __getattr__(name: str) -> Any: ...
