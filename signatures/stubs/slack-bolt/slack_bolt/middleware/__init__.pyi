# slack-bolt 1.30.0
from slack_bolt.middleware.ignoring_self_events.ignoring_self_events import IgnoringSelfEvents as IgnoringSelfEvents
from slack_bolt.middleware.middleware import Middleware as Middleware
from slack_bolt.middleware.request_verification.request_verification import RequestVerification as RequestVerification
from slack_bolt.middleware.ssl_check.ssl_check import SslCheck as SslCheck
from slack_bolt.middleware.url_verification.url_verification import UrlVerification as UrlVerification
from typing import Any
def __getattr__(name: str) -> Any: ...
