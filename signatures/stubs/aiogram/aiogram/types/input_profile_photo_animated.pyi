# aiogram 3.31.0
from aiogram.types.input_file import InputFile
from aiogram.types.input_profile_photo import InputProfilePhoto
from typing import Any
class InputProfilePhotoAnimated(InputProfilePhoto):
    animation: str | InputFile
def __getattr__(name: str) -> Any: ...
