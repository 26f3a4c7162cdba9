# prompt-toolkit 3.0.53
from prompt_toolkit.layout.containers import Container, Float, FloatContainer, MagicContainer, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from typing import Any
class MenuContainer:
    floats: list[Float] | None
    def __pt_container__(self, *a, **k) -> Container: ...
    body: Container | MagicContainer
    container: FloatContainer
    control: FormattedTextControl
    window: Window
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
