# Pyrogram 2.0.106
from pyrogram.types.authorization.terms_of_service import TermsOfService as TermsOfService
from typing import Any
def __getattr__(name: str) -> Any: ...
