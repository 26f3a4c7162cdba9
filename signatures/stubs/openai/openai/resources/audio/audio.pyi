# openai 3.52.0
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai.resources.audio.speech import AsyncSpeech, AsyncSpeechWithRawResponse, AsyncSpeechWithStreamingResponse, Speech
from openai.resources.audio.transcriptions import AsyncTranscriptions, AsyncTranscriptionsWithRawResponse, AsyncTranscriptionsWithStreamingResponse
from openai.resources.audio.translations import AsyncTranslations, AsyncTranslationsWithRawResponse, AsyncTranslationsWithStreamingResponse
from openai.resources.audio.voice_consents import AsyncVoiceConsents, AsyncVoiceConsentsWithRawResponse, AsyncVoiceConsentsWithStreamingResponse
from openai.resources.audio.voices import AsyncVoices, AsyncVoicesWithRawResponse, AsyncVoicesWithStreamingResponse
from typing import Any
class Audio(SyncAPIResource):
    speech: Speech
class AsyncAudio(AsyncAPIResource):
    transcriptions: AsyncTranscriptions
    translations: AsyncTranslations
    speech: AsyncSpeech
    voices: AsyncVoices
    voice_consents: AsyncVoiceConsents
    with_raw_response: AsyncAudioWithRawResponse
    with_streaming_response: AsyncAudioWithStreamingResponse
class AsyncAudioWithRawResponse:
    transcriptions: AsyncTranscriptionsWithRawResponse
    translations: AsyncTranslationsWithRawResponse
    speech: AsyncSpeechWithRawResponse
    voices: AsyncVoicesWithRawResponse
    voice_consents: AsyncVoiceConsentsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncAudioWithStreamingResponse:
    transcriptions: AsyncTranscriptionsWithStreamingResponse
    translations: AsyncTranslationsWithStreamingResponse
    speech: AsyncSpeechWithStreamingResponse
    voices: AsyncVoicesWithStreamingResponse
    voice_consents: AsyncVoiceConsentsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
