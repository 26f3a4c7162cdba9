# disnake 2.12.2
from disnake.user import User
from typing import Any
class BanEntry(Any):
    user: User
def __getattr__(name: str) -> Any: ...
