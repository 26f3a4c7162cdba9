# python-telegram-bot 22.8
from telegram._passport.passportfile import PassportFile
from telegram._telegramobject import TelegramObject
from typing import Any
class EncryptedPassportElement(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> EncryptedPassportElement: ...
    @classmethod
    def de_json_decrypted(cls, *a, **k) -> EncryptedPassportElement: ...
    files: tuple[PassportFile, ...]
    front_side: PassportFile | None
    reverse_side: PassportFile | None
    selfie: PassportFile | None
    translation: tuple[PassportFile, ...]
def __getattr__(name: str) -> Any: ...
