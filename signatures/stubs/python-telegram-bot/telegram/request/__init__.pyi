# python-telegram-bot 22.8
from telegram.request._baserequest import BaseRequest as BaseRequest
from telegram.request._httpxrequest import HTTPXRequest as HTTPXRequest
from typing import Any
def __getattr__(name: str) -> Any: ...
