# aiokafka 0.14.0
from aiokafka.producer.producer import AIOKafkaProducer as AIOKafkaProducer
from typing import Any
def __getattr__(name: str) -> Any: ...
