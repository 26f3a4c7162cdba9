# slack-bolt 1.30.0
from slack_bolt.middleware.request_verification.request_verification import RequestVerification as RequestVerification
from typing import Any
def __getattr__(name: str) -> Any: ...
