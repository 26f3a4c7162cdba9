# temporalio 1.35.0
from temporalio.plugin import SimplePlugin
from temporalio.service import ServiceClient
from typing import Any
class CloudRunIdPlugin(SimplePlugin):
    async def connect_service_client(self, *a, **k) -> ServiceClient: ...
def __getattr__(name: str) -> Any: ...
