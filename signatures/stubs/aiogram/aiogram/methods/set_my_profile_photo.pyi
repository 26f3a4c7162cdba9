# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_profile_photo_animated import InputProfilePhotoAnimated
from aiogram.types.input_profile_photo_static import InputProfilePhotoStatic
from typing import Any
class SetMyProfilePhoto(TelegramMethod[bool]):
    photo: InputProfilePhotoStatic | InputProfilePhotoAnimated
def __getattr__(name: str) -> Any: ...
