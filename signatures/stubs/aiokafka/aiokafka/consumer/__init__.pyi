# aiokafka 0.14.0
from aiokafka.consumer.consumer import AIOKafkaConsumer as AIOKafkaConsumer
from typing import Any
def __getattr__(name: str) -> Any: ...
