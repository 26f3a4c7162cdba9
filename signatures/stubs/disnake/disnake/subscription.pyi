# disnake 2.12.2
from disnake.mixins import Hashable
from disnake.user import User
from typing import Any
class Subscription(Hashable):
    user: User | None
def __getattr__(name: str) -> Any: ...
