# slack-bolt 1.30.0
from slack_bolt.middleware.ssl_check.ssl_check import SslCheck as SslCheck
from typing import Any
def __getattr__(name: str) -> Any: ...
