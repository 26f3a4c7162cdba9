# slack-bolt 1.30.0
from slack_bolt.middleware.url_verification.url_verification import UrlVerification as UrlVerification
from typing import Any
def __getattr__(name: str) -> Any: ...
