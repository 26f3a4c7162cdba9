# langchain-core 1.8.1
from langchain_core.prompts.base import BasePromptTemplate as BasePromptTemplate, aformat_document as aformat_document
from langchain_core.prompts.chat import AIMessagePromptTemplate as AIMessagePromptTemplate, BaseChatPromptTemplate as BaseChatPromptTemplate, ChatMessagePromptTemplate as ChatMessagePromptTemplate, ChatPromptTemplate as ChatPromptTemplate, HumanMessagePromptTemplate as HumanMessagePromptTemplate, MessagesPlaceholder as MessagesPlaceholder, SystemMessagePromptTemplate as SystemMessagePromptTemplate
from langchain_core.prompts.dict import DictPromptTemplate as DictPromptTemplate
from langchain_core.prompts.few_shot import FewShotChatMessagePromptTemplate as FewShotChatMessagePromptTemplate, FewShotPromptTemplate as FewShotPromptTemplate
from langchain_core.prompts.few_shot_with_templates import FewShotPromptWithTemplates as FewShotPromptWithTemplates
from langchain_core.prompts.loading import load_prompt as load_prompt
from langchain_core.prompts.prompt import PromptTemplate as PromptTemplate
from langchain_core.prompts.string import StringPromptTemplate as StringPromptTemplate
from typing import Any
def __getattr__(name: str) -> Any: ...
