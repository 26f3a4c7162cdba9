# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from pydantic_ai.capabilities.native_or_local import NativeOrLocalTool
from pydantic_ai.images import ImageGenerator
from pydantic_ai.images.base import ImageGenerationModel
from pydantic_ai.tools import Tool
from pydantic_ai.toolsets.abstract import AbstractToolset
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class ImageGeneration(NativeOrLocalTool[AgentDepsT]):
    local: str | ImageGenerator | Tool[AgentDepsT] | Callable | AbstractToolset[AgentDepsT] | bool | None
    fallback_subagent_model: Any | str | Callable[..., Awaitable | Any | str] | None
    fallback_image_model: ImageGenerationModel | str | None
    def __post_init__(self, *a, **k) -> None: ...
    fallback_model: Any | str | Callable[..., Awaitable | Any | str] | None
    @classmethod
    def combine(cls, *a, **k) -> AbstractCapability[AgentDepsT]: ...
    @classmethod
    def from_spec(cls, *a, **k) -> ImageGeneration[AgentDepsT]: ...
    def get_toolset(self, *a, **k) -> AbstractToolset[AgentDepsT] | None: ...
    native: Any | Callable[..., Awaitable[Any | None] | Any | None] | bool
def __getattr__(name: str) -> Any: ...
