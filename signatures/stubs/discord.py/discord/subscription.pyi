# discord.py 2.7.1
from discord.mixins import Hashable
from discord.user import User
from typing import Any
class Subscription(Hashable):
    user: User | None
def __getattr__(name: str) -> Any: ...
