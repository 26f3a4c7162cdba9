# pydantic-ai-slim 2.68.0
from pydantic_ai.realtime._inferred_lifecycle import InferredLifecycle as InferredLifecycle
from typing import Any
def __getattr__(name: str) -> Any: ...
