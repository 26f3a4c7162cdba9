# langchain-core 1.8.1
from langchain_core.example_selectors.base import BaseExampleSelector as BaseExampleSelector
from langchain_core.example_selectors.length_based import LengthBasedExampleSelector as LengthBasedExampleSelector
from langchain_core.example_selectors.semantic_similarity import MaxMarginalRelevanceExampleSelector as MaxMarginalRelevanceExampleSelector, SemanticSimilarityExampleSelector as SemanticSimilarityExampleSelector
from typing import Any
def __getattr__(name: str) -> Any: ...
