# prompt-toolkit 3.0.53
from prompt_toolkit.completion.base import Completer as Completer, ConditionalCompleter as ConditionalCompleter, DummyCompleter as DummyCompleter, DynamicCompleter as DynamicCompleter, ThreadedCompleter as ThreadedCompleter, merge_completers as merge_completers
from prompt_toolkit.completion.deduplicate import DeduplicateCompleter as DeduplicateCompleter
from prompt_toolkit.completion.filesystem import ExecutableCompleter as ExecutableCompleter, PathCompleter as PathCompleter
from prompt_toolkit.completion.fuzzy_completer import FuzzyCompleter as FuzzyCompleter, FuzzyWordCompleter as FuzzyWordCompleter
from prompt_toolkit.completion.nested import NestedCompleter as NestedCompleter
from prompt_toolkit.completion.word_completer import WordCompleter as WordCompleter
from typing import Any
def __getattr__(name: str) -> Any: ...
