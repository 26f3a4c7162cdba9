# textual 8.2.8
from textual.widgets._markdown import Markdown as Markdown, MarkdownBlock as MarkdownBlock, MarkdownFence as MarkdownFence, MarkdownStream as MarkdownStream, MarkdownTableOfContents as MarkdownTableOfContents
from typing import Any
def __getattr__(name: str) -> Any: ...
