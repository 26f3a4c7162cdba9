# nextcord 3.2.0
from nextcord.asset import Asset
from nextcord.user import BaseUser
from typing import Any
class Team:
    icon: Asset | None
    owner: TeamMember | None
    members: list[TeamMember]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class TeamMember(BaseUser):
    team: Team
def __getattr__(name: str) -> Any: ...
