# litestar 2.25.0
from litestar.plugins.base import InitPlugin as InitPlugin, InitPluginProtocol as InitPluginProtocol, PluginRegistry as PluginRegistry, SerializationPlugin as SerializationPlugin, SerializationPluginProtocol as SerializationPluginProtocol
from typing import Any
def __getattr__(name: str) -> Any: ...
