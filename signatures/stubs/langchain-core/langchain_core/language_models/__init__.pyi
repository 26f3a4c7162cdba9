# langchain-core 1.8.1
from langchain_core.language_models.base import BaseLanguageModel as BaseLanguageModel
from langchain_core.language_models.chat_models import BaseChatModel as BaseChatModel, SimpleChatModel as SimpleChatModel
from langchain_core.language_models.fake import FakeListLLM as FakeListLLM, FakeStreamingListLLM as FakeStreamingListLLM
from langchain_core.language_models.fake_chat_models import FakeListChatModel as FakeListChatModel, FakeMessagesListChatModel as FakeMessagesListChatModel, GenericFakeChatModel as GenericFakeChatModel, ParrotFakeChatModel as ParrotFakeChatModel
from langchain_core.language_models.llms import BaseLLM as BaseLLM, LLM as LLM
from typing import Any
def __getattr__(name: str) -> Any: ...
