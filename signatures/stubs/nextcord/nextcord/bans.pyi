# nextcord 3.2.0
from nextcord.user import User
from typing import Any
class BanEntry(Any):
    user: User
def __getattr__(name: str) -> Any: ...
