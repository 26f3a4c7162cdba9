# disnake 2.12.2
from disnake.channel import CategoryChannel, ForumChannel, MediaChannel, StageChannel, TextChannel, VoiceChannel
from disnake.guild import Guild
from disnake.mixins import Hashable
from disnake.role import Role
from typing import Any
class Onboarding:
    default_channels: list[VoiceChannel | StageChannel | TextChannel | CategoryChannel | ForumChannel | MediaChannel]
    guild: Guild
    prompts: list[OnboardingPrompt]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class OnboardingPrompt(Hashable):
    guild: Guild
    options: list[OnboardingPromptOption]
class OnboardingPromptOption(Hashable):
    roles: list[Role]
    channels: list[VoiceChannel | StageChannel | TextChannel | CategoryChannel | ForumChannel | MediaChannel]
    guild: Guild
def __getattr__(name: str) -> Any: ...
