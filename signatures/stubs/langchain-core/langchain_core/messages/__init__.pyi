# langchain-core 1.8.1
from langchain_core.messages.ai import AIMessage as AIMessage
from langchain_core.messages.base import BaseMessage as BaseMessage
from langchain_core.messages.tool import ToolCall as ToolCall
from langchain_core.messages.utils import _message_from_dict as _message_from_dict, convert_to_messages as convert_to_messages, message_chunk_to_message as message_chunk_to_message, messages_from_dict as messages_from_dict
from typing import Any
def __getattr__(name: str) -> Any: ...
