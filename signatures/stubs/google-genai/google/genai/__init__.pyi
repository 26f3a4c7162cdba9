# google-genai 3.4.0
from google.genai import types as types
from google.genai.client import Client as Client
from typing import Any
def __getattr__(name: str) -> Any: ...
