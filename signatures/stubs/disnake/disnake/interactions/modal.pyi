# disnake 2.12.2
from disnake.client import Client
from disnake.interactions.base import Interaction, InteractionDataResolved
from disnake.message import Message
from typing import Any, Generator
from typing_extensions import TypeVar
ClientT = TypeVar("ClientT", default=Client)
class ModalInteraction(Interaction[ClientT]):
    def walk_raw_components(self, *a, **k) -> Generator: ...
    data: ModalInteractionData
    message: Message | None
class ModalInteractionData(dict[str, Any]):
    resolved: InteractionDataResolved
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
