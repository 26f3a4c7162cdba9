# langchain-core 1.8.1
from langchain_core.outputs.chat_generation import ChatGeneration as ChatGeneration
from langchain_core.outputs.chat_result import ChatResult as ChatResult
from langchain_core.outputs.generation import Generation as Generation
from langchain_core.outputs.llm_result import LLMResult as LLMResult
from typing import Any
def __getattr__(name: str) -> Any: ...
