# gql 4.4.0
from gql.transport.common.adapters.connection import AdapterConnection as AdapterConnection
from typing import Any
def __getattr__(name: str) -> Any: ...
