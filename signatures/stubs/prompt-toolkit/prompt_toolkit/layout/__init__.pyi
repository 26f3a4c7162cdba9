# prompt-toolkit 3.0.53
from prompt_toolkit.layout.containers import ConditionalContainer as ConditionalContainer, Container as Container, DynamicContainer as DynamicContainer, Float as Float, FloatContainer as FloatContainer, Window as Window, WindowRenderInfo as WindowRenderInfo, to_container as to_container, to_window as to_window
from prompt_toolkit.layout.controls import BufferControl as BufferControl, FormattedTextControl as FormattedTextControl, UIControl as UIControl
from prompt_toolkit.layout.layout import Layout as Layout, walk as walk
from prompt_toolkit.layout.scrollable_pane import ScrollablePane as ScrollablePane
from typing import Any
def __getattr__(name: str) -> Any: ...
