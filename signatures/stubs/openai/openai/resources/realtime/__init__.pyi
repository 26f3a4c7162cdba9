# openai 3.52.0
from openai.resources.realtime.calls import AsyncCalls as AsyncCalls, AsyncCallsWithRawResponse as AsyncCallsWithRawResponse, AsyncCallsWithStreamingResponse as AsyncCallsWithStreamingResponse, Calls as Calls
from openai.resources.realtime.client_secrets import AsyncClientSecrets as AsyncClientSecrets, AsyncClientSecretsWithRawResponse as AsyncClientSecretsWithRawResponse, AsyncClientSecretsWithStreamingResponse as AsyncClientSecretsWithStreamingResponse, ClientSecrets as ClientSecrets
from openai.resources.realtime.realtime import AsyncRealtime as AsyncRealtime, AsyncRealtimeWithRawResponse as AsyncRealtimeWithRawResponse, AsyncRealtimeWithStreamingResponse as AsyncRealtimeWithStreamingResponse, Realtime as Realtime
from openai.resources.realtime.translations.translations import AsyncTranslations as AsyncTranslations, AsyncTranslationsWithRawResponse as AsyncTranslationsWithRawResponse, AsyncTranslationsWithStreamingResponse as AsyncTranslationsWithStreamingResponse, Translations as Translations
from typing import Any
def __getattr__(name: str) -> Any: ...
