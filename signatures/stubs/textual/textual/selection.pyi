# textual 8.2.8
from textual.widget import Widget
from typing import Any
class SelectStart(Any):
    container: Widget
    content_widget: Widget | None
class SelectEnd(Any):
    container: Widget
    content_widget: Widget | None
class SelectState(Any):
    start: SelectStart
    end: SelectEnd | None
    def is_attached_to_dom(self, *a, **k) -> bool: ...
    select_container: Widget
    def update_end(self, *a, **k) -> SelectState: ...
def __getattr__(name: str) -> Any: ...
