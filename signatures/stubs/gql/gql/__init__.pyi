# gql 4.4.0
from gql.client import Client as Client
from typing import Any
def __getattr__(name: str) -> Any: ...
