# prompt-toolkit 3.0.53
from prompt_toolkit.completion.base import Completer
from typing import Any, Iterable
class DeduplicateCompleter(Completer):
    def get_completions(self, *a, **k) -> Iterable: ...
    completer: Completer
def __getattr__(name: str) -> Any: ...
