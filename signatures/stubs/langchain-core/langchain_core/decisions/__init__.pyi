# langchain-core 1.8.1
from langchain_core.decisions.base import BaseDecisionModel as BaseDecisionModel
from langchain_core.decisions.types import ClassifierRequest as ClassifierRequest, ClassifierResponse as ClassifierResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
