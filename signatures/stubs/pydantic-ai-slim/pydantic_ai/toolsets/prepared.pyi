# pydantic-ai-slim 2.68.0
from pydantic_ai.toolsets.abstract import ToolsetTool
from pydantic_ai.toolsets.wrapper import WrapperToolset
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class PreparedToolset(WrapperToolset[AgentDepsT]):
    prepare_func: Callable[..., Awaitable[list] | list]
    async def get_tools(self, *a, **k) -> dict[str, ToolsetTool[AgentDepsT]]: ...
def __getattr__(name: str) -> Any: ...
