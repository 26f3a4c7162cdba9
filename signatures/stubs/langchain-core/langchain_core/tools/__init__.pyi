# langchain-core 1.8.1
from langchain_core.tools.base import BaseTool as BaseTool, BaseToolkit as BaseToolkit
from langchain_core.tools.convert import convert_runnable_to_tool as convert_runnable_to_tool, tool as tool
from langchain_core.tools.retriever import create_retriever_tool as create_retriever_tool
from langchain_core.tools.simple import Tool as Tool
from langchain_core.tools.structured import StructuredTool as StructuredTool
from typing import Any
def __getattr__(name: str) -> Any: ...
