# textual 8.2.8
from textual.widgets._toggle_button import ToggleButton
from typing import Any
class RadioButton(ToggleButton):
    class Changed(ToggleButton.Changed):
        radio_button: RadioButton
        control: RadioButton
def __getattr__(name: str) -> Any: ...
