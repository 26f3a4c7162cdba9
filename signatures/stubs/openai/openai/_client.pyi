# openai 3.52.0
from openai._base_client import AsyncAPIClient, SyncAPIClient
from openai.resources.audio.audio import AsyncAudio, AsyncAudioWithRawResponse, AsyncAudioWithStreamingResponse, Audio
from openai.resources.batches import AsyncBatches, AsyncBatchesWithRawResponse, AsyncBatchesWithStreamingResponse
from openai.resources.beta.beta import AsyncBeta, AsyncBetaWithRawResponse, AsyncBetaWithStreamingResponse, Beta
from openai.resources.chat.chat import AsyncChat, AsyncChatWithRawResponse, AsyncChatWithStreamingResponse
from openai.resources.completions import AsyncCompletions, AsyncCompletionsWithRawResponse, AsyncCompletionsWithStreamingResponse
from openai.resources.containers.containers import AsyncContainers, AsyncContainersWithRawResponse, AsyncContainersWithStreamingResponse, Containers
from openai.resources.content_provenance_checks import AsyncContentProvenanceChecks, AsyncContentProvenanceChecksWithRawResponse, AsyncContentProvenanceChecksWithStreamingResponse
from openai.resources.conversations.conversations import AsyncConversations, AsyncConversationsWithRawResponse, AsyncConversationsWithStreamingResponse
from openai.resources.decisions import AsyncDecisions, AsyncDecisionsWithRawResponse, AsyncDecisionsWithStreamingResponse
from openai.resources.embeddings import AsyncEmbeddings, AsyncEmbeddingsWithRawResponse, AsyncEmbeddingsWithStreamingResponse
from openai.resources.evals.evals import AsyncEvals, AsyncEvalsWithRawResponse, AsyncEvalsWithStreamingResponse
from openai.resources.files import AsyncFiles, AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse, Files
from openai.resources.fine_tuning.fine_tuning import AsyncFineTuning, AsyncFineTuningWithRawResponse, AsyncFineTuningWithStreamingResponse
from openai.resources.images import AsyncImages, AsyncImagesWithRawResponse, AsyncImagesWithStreamingResponse
from openai.resources.models import AsyncModels, AsyncModelsWithRawResponse, AsyncModelsWithStreamingResponse
from openai.resources.moderations import AsyncModerations, AsyncModerationsWithRawResponse, AsyncModerationsWithStreamingResponse
from openai.resources.realtime.realtime import AsyncRealtime, AsyncRealtimeWithRawResponse, AsyncRealtimeWithStreamingResponse, Realtime
from openai.resources.responses.responses import AsyncResponses, AsyncResponsesWithRawResponse, AsyncResponsesWithStreamingResponse
from openai.resources.safety.safety import AsyncSafety, AsyncSafetyWithRawResponse, AsyncSafetyWithStreamingResponse
from openai.resources.skills.skills import AsyncSkills, AsyncSkillsWithRawResponse, AsyncSkillsWithStreamingResponse, Skills
from openai.resources.uploads.uploads import AsyncUploads, AsyncUploadsWithRawResponse, AsyncUploadsWithStreamingResponse
from openai.resources.vector_stores.vector_stores import AsyncVectorStores, AsyncVectorStoresWithRawResponse, AsyncVectorStoresWithStreamingResponse
from openai.resources.videos import AsyncVideos, AsyncVideosWithRawResponse, AsyncVideosWithStreamingResponse, Videos
from openai.resources.webhooks.webhooks import AsyncWebhooks, AsyncWebhooksWithRawResponse, AsyncWebhooksWithStreamingResponse
from typing import Any
from typing_extensions import Self
class OpenAI(SyncAPIClient):
    files: Files
    audio: Audio
    beta: Beta
    realtime: Realtime
    containers: Containers
    skills: Skills
    videos: Videos
    def copy(self, *a, **k) -> Self: ...
    def with_options(self, *a, **k) -> Self: ...
class AsyncOpenAI(AsyncAPIClient):
    decisions: AsyncDecisions
    completions: AsyncCompletions
    chat: AsyncChat
    embeddings: AsyncEmbeddings
    files: AsyncFiles
    images: AsyncImages
    content_provenance_checks: AsyncContentProvenanceChecks
    audio: AsyncAudio
    moderations: AsyncModerations
    models: AsyncModels
    fine_tuning: AsyncFineTuning
    vector_stores: AsyncVectorStores
    safety: AsyncSafety
    webhooks: AsyncWebhooks
    beta: AsyncBeta
    batches: AsyncBatches
    uploads: AsyncUploads
    responses: AsyncResponses
    realtime: AsyncRealtime
    conversations: AsyncConversations
    evals: AsyncEvals
    containers: AsyncContainers
    skills: AsyncSkills
    videos: AsyncVideos
    with_raw_response: AsyncOpenAIWithRawResponse
    with_streaming_response: AsyncOpenAIWithStreamedResponse
    def copy(self, *a, **k) -> Self: ...
    def with_options(self, *a, **k) -> Self: ...
class AsyncOpenAIWithRawResponse:
    decisions: AsyncDecisionsWithRawResponse
    completions: AsyncCompletionsWithRawResponse
    chat: AsyncChatWithRawResponse
    embeddings: AsyncEmbeddingsWithRawResponse
    files: AsyncFilesWithRawResponse
    images: AsyncImagesWithRawResponse
    content_provenance_checks: AsyncContentProvenanceChecksWithRawResponse
    audio: AsyncAudioWithRawResponse
    moderations: AsyncModerationsWithRawResponse
    models: AsyncModelsWithRawResponse
    fine_tuning: AsyncFineTuningWithRawResponse
    vector_stores: AsyncVectorStoresWithRawResponse
    safety: AsyncSafetyWithRawResponse
    webhooks: AsyncWebhooksWithRawResponse
    beta: AsyncBetaWithRawResponse
    batches: AsyncBatchesWithRawResponse
    uploads: AsyncUploadsWithRawResponse
    responses: AsyncResponsesWithRawResponse
    realtime: AsyncRealtimeWithRawResponse
    conversations: AsyncConversationsWithRawResponse
    evals: AsyncEvalsWithRawResponse
    containers: AsyncContainersWithRawResponse
    skills: AsyncSkillsWithRawResponse
    videos: AsyncVideosWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncOpenAIWithStreamedResponse:
    decisions: AsyncDecisionsWithStreamingResponse
    completions: AsyncCompletionsWithStreamingResponse
    chat: AsyncChatWithStreamingResponse
    embeddings: AsyncEmbeddingsWithStreamingResponse
    files: AsyncFilesWithStreamingResponse
    images: AsyncImagesWithStreamingResponse
    content_provenance_checks: AsyncContentProvenanceChecksWithStreamingResponse
    audio: AsyncAudioWithStreamingResponse
    moderations: AsyncModerationsWithStreamingResponse
    models: AsyncModelsWithStreamingResponse
    fine_tuning: AsyncFineTuningWithStreamingResponse
    vector_stores: AsyncVectorStoresWithStreamingResponse
    safety: AsyncSafetyWithStreamingResponse
    webhooks: AsyncWebhooksWithStreamingResponse
    beta: AsyncBetaWithStreamingResponse
    batches: AsyncBatchesWithStreamingResponse
    uploads: AsyncUploadsWithStreamingResponse
    responses: AsyncResponsesWithStreamingResponse
    realtime: AsyncRealtimeWithStreamingResponse
    conversations: AsyncConversationsWithStreamingResponse
    evals: AsyncEvalsWithStreamingResponse
    containers: AsyncContainersWithStreamingResponse
    skills: AsyncSkillsWithStreamingResponse
    videos: AsyncVideosWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
