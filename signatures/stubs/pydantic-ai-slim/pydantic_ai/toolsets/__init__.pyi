# pydantic-ai-slim 2.68.0
from pydantic_ai.toolsets._dynamic import DynamicToolset as DynamicToolset
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
