# nextcord 3.2.0
from nextcord.ext.application_checks.errors import ApplicationNSFWChannelRequired as ApplicationNSFWChannelRequired
from typing import Any
def __getattr__(name: str) -> Any: ...
