# disnake 2.12.2
from disnake.client import Client
from disnake.ext.commands.base_core import InvokableApplicationCommand
from disnake.guild import Guild
from disnake.interactions.base import Interaction, InteractionDataResolved, InteractionDataResolved as ApplicationCommandInteractionDataResolved
from disnake.member import Member
from disnake.message import Message
from disnake.user import User
from typing import Any
from typing_extensions import TypeVar
ClientT = TypeVar("ClientT", default=Client)
class ApplicationCommandInteraction(Interaction[ClientT]):
    target: User | Member | Message | None
    application_command: InvokableApplicationCommand
    data: ApplicationCommandInteractionData
class GuildCommandInteraction(ApplicationCommandInteraction[ClientT]):
    author: Member
    guild: Guild
    me: Member
class UserCommandInteraction(ApplicationCommandInteraction[ClientT]):
    target: User | Member
class MessageCommandInteraction(ApplicationCommandInteraction[ClientT]):
    target: Message
class ApplicationCommandInteractionData(dict[str, Any]):
    resolved: InteractionDataResolved
    target: User | Member | Message | None
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
AppCmdInter = ApplicationCommandInteraction
AppCommandInter = ApplicationCommandInteraction
AppCommandInteraction = ApplicationCommandInteraction
CmdInter = ApplicationCommandInteraction
CmdInteraction = ApplicationCommandInteraction
CommandInter = ApplicationCommandInteraction
CommandInteraction = ApplicationCommandInteraction
