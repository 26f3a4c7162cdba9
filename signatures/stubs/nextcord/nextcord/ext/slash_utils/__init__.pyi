# nextcord 3.2.0
from nextcord.ext.slash_utils.slash import describe as describe
from typing import Any
def __getattr__(name: str) -> Any: ...
