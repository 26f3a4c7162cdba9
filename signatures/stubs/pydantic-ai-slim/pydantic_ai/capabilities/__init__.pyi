# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities._dynamic import DynamicCapability as DynamicCapability
from pydantic_ai.capabilities._on_event import on_event as on_event
from pydantic_ai.capabilities._tool_search import ToolSearch as ToolSearch
from pydantic_ai.capabilities.abstract import AbstractCapability as AbstractCapability, AbstractCapability as _AbstractCapability, CapabilityOrdering as CapabilityOrdering
from pydantic_ai.capabilities.batch_model_requests import BatchModelRequests as BatchModelRequests
from pydantic_ai.capabilities.caching import Caching as Caching
from pydantic_ai.capabilities.capability import Capability as Capability
from pydantic_ai.capabilities.citations import Citations as Citations
from pydantic_ai.capabilities.combined import CombinedCapability as CombinedCapability
from pydantic_ai.capabilities.content_filter import RaiseContentFilterError as RaiseContentFilterError
from pydantic_ai.capabilities.deferred_tool_handler import HandleDeferredToolCalls as HandleDeferredToolCalls
from pydantic_ai.capabilities.file_understanding import FileUnderstanding as FileUnderstanding
from pydantic_ai.capabilities.hooks import Hooks as Hooks
from pydantic_ai.capabilities.image_generation import ImageGeneration as ImageGeneration
from pydantic_ai.capabilities.include_return_schemas import IncludeToolReturnSchemas as IncludeToolReturnSchemas
from pydantic_ai.capabilities.instrumentation import Instrumentation as Instrumentation
from pydantic_ai.capabilities.local_workspace import LocalWorkspace as LocalWorkspace
from pydantic_ai.capabilities.mcp import MCP as MCP
from pydantic_ai.capabilities.model_fallback import ModelFallback as ModelFallback
from pydantic_ai.capabilities.native_or_local import NativeOrLocalTool as NativeOrLocalTool
from pydantic_ai.capabilities.native_tool import NativeTool as NativeTool
from pydantic_ai.capabilities.prefix_tools import PrefixTools as PrefixTools
from pydantic_ai.capabilities.prepare_tools import PrepareOutputTools as PrepareOutputTools, PrepareTools as PrepareTools
from pydantic_ai.capabilities.process_event_stream import ProcessEventStream as ProcessEventStream
from pydantic_ai.capabilities.process_history import ProcessHistory as ProcessHistory
from pydantic_ai.capabilities.reinject_system_prompt import ReinjectSystemPrompt as ReinjectSystemPrompt
from pydantic_ai.capabilities.request_input import RequestInput as RequestInput
from pydantic_ai.capabilities.resolve_model_id import ResolveModelId as ResolveModelId
from pydantic_ai.capabilities.select_model import SelectModel as SelectModel
from pydantic_ai.capabilities.set_tool_metadata import SetToolMetadata as SetToolMetadata
from pydantic_ai.capabilities.thinking import Thinking as Thinking
from pydantic_ai.capabilities.thread_executor import UseThreadExecutor as UseThreadExecutor
from pydantic_ai.capabilities.toolset import Toolset as Toolset
from pydantic_ai.capabilities.web_fetch import WebFetch as WebFetch
from pydantic_ai.capabilities.web_search import WebSearch as WebSearch
from pydantic_ai.capabilities.wrapper import WrapperCapability as WrapperCapability
from pydantic_ai.capabilities.x_search import XSearch as XSearch
from typing import Any
CAPABILITY_TYPES: dict[str, type[_AbstractCapability]]
def __getattr__(name: str) -> Any: ...
