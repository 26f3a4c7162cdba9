# slack-sdk 3.47.0
from slack_sdk.audit_logs.v1.async_client import AsyncAuditLogsClient as AsyncAuditLogsClient
from typing import Any
def __getattr__(name: str) -> Any: ...
