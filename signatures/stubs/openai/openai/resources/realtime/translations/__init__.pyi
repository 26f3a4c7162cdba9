# openai 3.52.0
from openai.resources.realtime.translations.client_secrets import AsyncClientSecrets as AsyncClientSecrets, AsyncClientSecretsWithRawResponse as AsyncClientSecretsWithRawResponse, AsyncClientSecretsWithStreamingResponse as AsyncClientSecretsWithStreamingResponse, ClientSecrets as ClientSecrets
from openai.resources.realtime.translations.translations import AsyncTranslations as AsyncTranslations, AsyncTranslationsWithRawResponse as AsyncTranslationsWithRawResponse, AsyncTranslationsWithStreamingResponse as AsyncTranslationsWithStreamingResponse, Translations as Translations
from typing import Any
def __getattr__(name: str) -> Any: ...
