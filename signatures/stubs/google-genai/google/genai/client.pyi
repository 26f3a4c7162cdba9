# google-genai 3.4.0
from google.genai._gaos.google_genai import AsyncGeminiNextGenAgents, AsyncGeminiNextGenCredentials, AsyncGeminiNextGenDecisions, AsyncGeminiNextGenEnvironments, AsyncGeminiNextGenInteractions, AsyncGeminiNextGenTriggers, AsyncGeminiNextGenVoices, AsyncGeminiNextGenWebhooks
from google.genai.batches import AsyncBatches
from google.genai.caches import AsyncCaches
from google.genai.chats import AsyncChats
from google.genai.file_search_stores import AsyncFileSearchStores
from google.genai.files import AsyncFiles
from google.genai.live import AsyncLive
from google.genai.models import AsyncModels
from google.genai.operations import AsyncOperations
from google.genai.tokens import AsyncTokens
from google.genai.tunings import AsyncTunings
from typing import Any
class AsyncClient:
    interactions: AsyncGeminiNextGenInteractions
    webhooks: AsyncGeminiNextGenWebhooks
    agents: AsyncGeminiNextGenAgents
    triggers: AsyncGeminiNextGenTriggers
    environments: AsyncGeminiNextGenEnvironments
    credentials: AsyncGeminiNextGenCredentials
    voices: AsyncGeminiNextGenVoices
    decisions: AsyncGeminiNextGenDecisions
    models: AsyncModels
    tunings: AsyncTunings
    caches: AsyncCaches
    file_search_stores: AsyncFileSearchStores
    batches: AsyncBatches
    chats: AsyncChats
    files: AsyncFiles
    live: AsyncLive
    auth_tokens: AsyncTokens
    operations: AsyncOperations
    async def aclose(self, *a, **k) -> None: ...
    async def __aenter__(self, *a, **k) -> AsyncClient: ...
    async def __aexit__(self, *a, **k) -> None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class Client:
    aio: AsyncClient
    def close(self, *a, **k) -> None: ...
    def __enter__(self, *a, **k) -> Client: ...
    def __exit__(self, *a, **k) -> None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
