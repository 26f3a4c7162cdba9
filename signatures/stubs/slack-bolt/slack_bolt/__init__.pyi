# slack-bolt 1.30.0
from slack_bolt.app.app import App as App
from slack_bolt.context.assistant.thread_context_store.file import FileAssistantThreadContextStore as FileAssistantThreadContextStore
from slack_bolt.context.assistant.thread_context_store.store import AssistantThreadContextStore as AssistantThreadContextStore
from slack_bolt.context.context import BoltContext as BoltContext
from slack_bolt.middleware.assistant.assistant import Assistant as Assistant
from slack_bolt.request.request import BoltRequest as BoltRequest
from typing import Any
def __getattr__(name: str) -> Any: ...
