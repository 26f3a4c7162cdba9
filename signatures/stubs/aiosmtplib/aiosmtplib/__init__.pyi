# aiosmtplib 5.1.3
from aiosmtplib.api import send as send
from aiosmtplib.smtp import SMTP as SMTP
from typing import Any
def __getattr__(name: str) -> Any: ...
