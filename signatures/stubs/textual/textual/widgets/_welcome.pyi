# textual 8.2.8
from textual.widget import Widget
from textual.widgets._static import Static
from typing import Any, Iterable
class Welcome(Static):
    def compose(self, *a, **k) -> Iterable[Widget]: ...
def __getattr__(name: str) -> Any: ...
