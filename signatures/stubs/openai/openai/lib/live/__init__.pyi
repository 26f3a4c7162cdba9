# openai 3.52.0
from openai.lib.live._transcript_grouper import AsyncTranscriptGrouper as AsyncTranscriptGrouper
from typing import Any
def __getattr__(name: str) -> Any: ...
