# google-genai 3.4.0
from google.genai._gaos.agents import AsyncAgents
from google.genai._gaos.basesdk import AsyncBaseSDK, BaseSDK
from google.genai._gaos.credentials import AsyncCredentials
from google.genai._gaos.decisions import AsyncDecisions
from google.genai._gaos.environments import AsyncEnvironments, Environments
from google.genai._gaos.interactions import AsyncInteractions
from google.genai._gaos.triggers import AsyncTriggers
from google.genai._gaos.voices import AsyncVoices
from google.genai._gaos.webhooks import AsyncWebhooks
from typing import Any
from typing_extensions import Self
class GenAI(BaseSDK):
    environments: Environments
    def dynamic_import(self, *a, **k): ...
    def __enter__(self, *a, **k) -> Self: ...
    def __exit__(self, *a, **k) -> None: ...
class AsyncGenAI(AsyncBaseSDK):
    environments: AsyncEnvironments
    agents: AsyncAgents
    credentials: AsyncCredentials
    decisions: AsyncDecisions
    interactions: AsyncInteractions
    triggers: AsyncTriggers
    voices: AsyncVoices
    webhooks: AsyncWebhooks
    def dynamic_import(self, *a, **k): ...
    async def __aenter__(self, *a, **k) -> Self: ...
    async def __aexit__(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
