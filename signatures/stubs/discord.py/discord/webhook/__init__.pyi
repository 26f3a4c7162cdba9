# discord.py 2.7.1
from discord.webhook.async_ import PartialWebhookGuild as PartialWebhookGuild, Webhook as Webhook, WebhookMessage as WebhookMessage
from discord.webhook.sync import SyncWebhook as SyncWebhook, SyncWebhookMessage as SyncWebhookMessage
from typing import Any
def __getattr__(name: str) -> Any: ...
