# langchain-core 1.8.1
from langchain_core.load.serializable import Serializable
from langchain_core.messages.base import BaseMessage
from typing import Any, Sequence
class AgentAction(Serializable):
    @classmethod
    def is_lc_serializable(cls, *a, **k) -> bool: ...
    @classmethod
    def get_lc_namespace(cls, *a, **k) -> list: ...
    messages: Sequence[BaseMessage]
class AgentActionMessageLog(AgentAction):
    message_log: Sequence[BaseMessage]
class AgentStep(Serializable):
    action: AgentAction
    messages: Sequence[BaseMessage]
class AgentFinish(Serializable):
    @classmethod
    def is_lc_serializable(cls, *a, **k) -> bool: ...
    @classmethod
    def get_lc_namespace(cls, *a, **k) -> list: ...
    messages: Sequence[BaseMessage]
def __getattr__(name: str) -> Any: ...
