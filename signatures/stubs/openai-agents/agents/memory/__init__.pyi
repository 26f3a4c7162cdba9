# openai-agents 0.24.0
from agents.memory.openai_conversations_session import OpenAIConversationsSession as OpenAIConversationsSession
from agents.memory.openai_responses_compaction_session import OpenAIResponsesCompactionSession as OpenAIResponsesCompactionSession
from agents.memory.session import OpenAIResponsesCompactionAwareSession as OpenAIResponsesCompactionAwareSession, Session as Session, SessionABC as SessionABC
from agents.memory.sqlite_session import SQLiteSession as SQLiteSession
from typing import Any
def __getattr__(name: str) -> Any: ...
