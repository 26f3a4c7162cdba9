# pydantic-ai-slim 2.68.0
from pydantic_ai._agent_graph import CallToolsNode as CallToolsNode, ModelRequestNode as ModelRequestNode, UserPromptNode as UserPromptNode
from pydantic_ai._cancel import CancellationToken as CancellationToken
from pydantic_ai._run_context import RunContext as RunContext
from pydantic_ai.agent import Agent as Agent
from pydantic_ai.agent.abstract import AgentRunEvents as AgentRunEvents
from pydantic_ai.capabilities.capability import Capability as Capability
from pydantic_ai.concurrency import AbstractConcurrencyLimiter as AbstractConcurrencyLimiter, ConcurrencyLimiter as ConcurrencyLimiter
from pydantic_ai.embeddings import Embedder as Embedder
from pydantic_ai.embeddings.base import EmbeddingModel as EmbeddingModel
from pydantic_ai.images import ImageGenerator as ImageGenerator
from pydantic_ai.images.base import ImageGenerationModel as ImageGenerationModel
from pydantic_ai.run import AgentRun as AgentRun, AgentRunResult as AgentRunResult, AgentRunResultEvent as AgentRunResultEvent
from pydantic_ai.tools import Tool as Tool
from pydantic_ai.toolsets.abstract import AbstractToolset as AbstractToolset, ToolsetTool as ToolsetTool
from pydantic_ai.toolsets.approval_required import ApprovalRequiredToolset as ApprovalRequiredToolset
from pydantic_ai.toolsets.combined import CombinedToolset as CombinedToolset
from pydantic_ai.toolsets.deferred_loading import DeferredLoadingToolset as DeferredLoadingToolset
from pydantic_ai.toolsets.external import ExternalToolset as ExternalToolset
from pydantic_ai.toolsets.filtered import FilteredToolset as FilteredToolset
from pydantic_ai.toolsets.function import FunctionToolset as FunctionToolset
from pydantic_ai.toolsets.include_return_schemas import IncludeReturnSchemasToolset as IncludeReturnSchemasToolset
from pydantic_ai.toolsets.prefixed import PrefixedToolset as PrefixedToolset
from pydantic_ai.toolsets.prepared import PreparedToolset as PreparedToolset
from pydantic_ai.toolsets.renamed import RenamedToolset as RenamedToolset
from pydantic_ai.toolsets.set_metadata import SetMetadataToolset as SetMetadataToolset
from pydantic_ai.toolsets.wrapper import WrapperToolset as WrapperToolset
from typing import Any
def __getattr__(name: str) -> Any: ...
