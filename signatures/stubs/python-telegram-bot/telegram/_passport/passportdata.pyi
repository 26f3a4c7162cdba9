# python-telegram-bot 22.8
from telegram._passport.encryptedpassportelement import EncryptedPassportElement
from telegram._telegramobject import TelegramObject
from typing import Any
class PassportData(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PassportData: ...
    decrypted_data: tuple[EncryptedPassportElement, ...]
    data: tuple[EncryptedPassportElement, ...]
def __getattr__(name: str) -> Any: ...
