# openai-agents 0.24.0
from agents.guardrail import InputGuardrail, OutputGuardrail
from agents.handoffs import Handoff
from agents.lifecycle import AgentHooksBase
from agents.mcp.server import MCPServer
from agents.models.interface import Model
from agents.stream_events import AgentUpdatedStreamEvent
from agents.tool import FunctionTool
from openai.types.responses.response_prompt_param import ResponsePromptParam
from typing import Any, Awaitable, Callable, Generic, TypeVar
TContext = TypeVar("TContext")
class AgentToolStreamEvent(Any):
    event: Any | AgentUpdatedStreamEvent
    agent: Agent
class MCPConfig(Any):
    failure_error_function: Callable[..., Awaitable | str] | None
class AgentBase(Generic[TContext]):
    mcp_servers: list[MCPServer]
    mcp_config: MCPConfig
    async def get_mcp_tools(self, *a, **k) -> list: ...
    async def get_all_tools(self, *a, **k) -> list: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class Agent(AgentBase, Generic[TContext]):
    instructions: str | Callable[..., Awaitable | str] | None
    prompt: Any | Callable[..., Awaitable | Any] | None
    handoffs: list[Agent | Handoff[TContext, Any]]
    model: str | Model | None
    input_guardrails: list[InputGuardrail[TContext]]
    output_guardrails: list[OutputGuardrail[TContext]]
    hooks: AgentHooksBase[TContext, Agent] | None
    tool_use_behavior: str | Any | Callable[..., Awaitable | Any]
    def __post_init__(self, *a, **k) -> None: ...
    def clone(self, *a, **k) -> Agent[TContext]: ...
    def as_tool(self, *a, **k) -> FunctionTool: ...
    async def get_system_prompt(self, *a, **k) -> str | None: ...
    async def get_prompt(self, *a, **k) -> ResponsePromptParam | None: ...
def __getattr__(name: str) -> Any: ...
