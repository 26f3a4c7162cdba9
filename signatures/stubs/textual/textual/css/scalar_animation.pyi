# textual 8.2.8
from textual._animator import Animation
from textual.css.styles import StylesBase
from textual.widget import Widget
from typing import Any, Awaitable, Callable
class ScalarAnimation(Animation):
    def __call__(self, *a, **k) -> bool: ...
    async def stop(self, *a, **k) -> None: ...
    on_complete: Callable[..., Awaitable] | Callable | None
    styles: StylesBase
    widget: Widget
def __getattr__(name: str) -> Any: ...
