# openai 3.52.0
from openai.helpers.local_audio_player import LocalAudioPlayer as LocalAudioPlayer
from openai.helpers.microphone import Microphone as Microphone
from typing import Any
def __getattr__(name: str) -> Any: ...
