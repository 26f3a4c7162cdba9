# aiokafka 0.14.0
from aiokafka.admin.client import AIOKafkaAdminClient as AIOKafkaAdminClient
from typing import Any
def __getattr__(name: str) -> Any: ...
