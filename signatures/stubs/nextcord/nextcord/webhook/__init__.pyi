# nextcord 3.2.0
from nextcord.webhook.async_ import PartialWebhookGuild as PartialWebhookGuild, Webhook as Webhook, WebhookMessage as WebhookMessage
from nextcord.webhook.sync import SyncWebhook as SyncWebhook, SyncWebhookMessage as SyncWebhookMessage
from typing import Any
def __getattr__(name: str) -> Any: ...
