# prompt-toolkit 3.0.53
from prompt_toolkit.completion.base import Completer
from typing import Any, Iterable
class GrammarCompleter(Completer):
    def get_completions(self, *a, **k) -> Iterable: ...
    completers: dict[str, Completer]
def __getattr__(name: str) -> Any: ...
