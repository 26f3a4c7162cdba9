# textual 8.2.8
from textual.widgets._toggle_button import ToggleButton
from typing import Any
class Checkbox(ToggleButton):
    class Changed(ToggleButton.Changed):
        checkbox: Checkbox
        control: Checkbox
def __getattr__(name: str) -> Any: ...
