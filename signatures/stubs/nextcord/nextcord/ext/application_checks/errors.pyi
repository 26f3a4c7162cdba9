# nextcord 3.2.0
from nextcord.abc import GuildChannel
from nextcord.channel import PartialMessageable
from nextcord.errors import ApplicationCheckFailure
from nextcord.threads import Thread
from typing import Any
class ApplicationNSFWChannelRequired(ApplicationCheckFailure):
    channel: GuildChannel | Thread | PartialMessageable | None
def __getattr__(name: str) -> Any: ...
