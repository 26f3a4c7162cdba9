# openai 3.52.0
from openai.lib.streaming._assistants import AssistantEventHandler as AssistantEventHandler, AsyncAssistantEventHandler as AsyncAssistantEventHandler, AsyncAssistantStreamManager as AsyncAssistantStreamManager
from typing import Any
def __getattr__(name: str) -> Any: ...
