# Pyrogram 2.0.106
from pyrogram.methods.password.change_cloud_password import ChangeCloudPassword as ChangeCloudPassword, ChangeCloudPassword as _ChangeCloudPassword
from pyrogram.methods.password.enable_cloud_password import EnableCloudPassword as EnableCloudPassword, EnableCloudPassword as _EnableCloudPassword
from pyrogram.methods.password.remove_cloud_password import RemoveCloudPassword as RemoveCloudPassword, RemoveCloudPassword as _RemoveCloudPassword
from typing import Any
class Password(_RemoveCloudPassword, _ChangeCloudPassword, _EnableCloudPassword): ...
def __getattr__(name: str) -> Any: ...
