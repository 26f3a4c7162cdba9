# python-telegram-bot 22.8
from telegram._inline.inputmessagecontent import InputMessageContent
from typing import Any
class InputInvoiceMessageContent(InputMessageContent):
    @classmethod
    def de_json(cls, *a, **k) -> InputInvoiceMessageContent: ...
def __getattr__(name: str) -> Any: ...
