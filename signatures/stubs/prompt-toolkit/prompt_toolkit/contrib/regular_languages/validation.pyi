# prompt-toolkit 3.0.53
from prompt_toolkit.validation import Validator
from typing import Any
class GrammarValidator(Validator):
    def validate(self, *a, **k) -> None: ...
    validators: dict[str, Validator]
def __getattr__(name: str) -> Any: ...
