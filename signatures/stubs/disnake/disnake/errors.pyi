# disnake 2.12.2
from disnake.interactions.base import Interaction
from disnake.interactions.modal import ModalInteraction
from typing import Any
class DiscordException(Exception):
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class ClientException(DiscordException): ...
class InteractionException(ClientException):
    interaction: Interaction
class InteractionTimedOut(InteractionException):
    interaction: Interaction
class InteractionResponded(InteractionException):
    interaction: Interaction
class InteractionNotResponded(InteractionException):
    interaction: Interaction
class ModalChainNotSupported(InteractionException):
    interaction: ModalInteraction
class InteractionNotEditable(InteractionException):
    interaction: Interaction
def __getattr__(name: str) -> Any: ...
