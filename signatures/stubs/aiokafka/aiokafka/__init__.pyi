# aiokafka 0.14.0
from aiokafka.client import AIOKafkaClient as AIOKafkaClient
from aiokafka.consumer.consumer import AIOKafkaConsumer as AIOKafkaConsumer
from aiokafka.producer.producer import AIOKafkaProducer as AIOKafkaProducer
from typing import Any
def __getattr__(name: str) -> Any: ...
