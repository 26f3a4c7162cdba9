# langchain-core 1.8.1
from langchain_core.outputs.chat_generation import ChatGeneration
from langchain_core.outputs.generation import Generation
from typing import Any
class LLMResult(Any):
    generations: list[list[Generation | ChatGeneration | Any]]
    def flatten(self, *a, **k) -> list[LLMResult]: ...
def __getattr__(name: str) -> Any: ...
