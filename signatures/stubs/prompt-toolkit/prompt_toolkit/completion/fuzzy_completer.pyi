# prompt-toolkit 3.0.53
from prompt_toolkit.completion.base import Completer
from prompt_toolkit.completion.word_completer import WordCompleter
from typing import Any, Iterable
class FuzzyCompleter(Completer):
    def get_completions(self, *a, **k) -> Iterable: ...
    completer: Completer
class FuzzyWordCompleter(Completer):
    def get_completions(self, *a, **k) -> Iterable: ...
    fuzzy_completer: FuzzyCompleter
    word_completer: WordCompleter
def __getattr__(name: str) -> Any: ...
