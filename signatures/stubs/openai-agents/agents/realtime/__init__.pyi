# openai-agents 0.24.0
from agents.realtime.agent import RealtimeAgent as RealtimeAgent
from agents.realtime.config import RealtimeRunConfig as RealtimeRunConfig, RealtimeSessionModelSettings as RealtimeSessionModelSettings
from agents.realtime.events import RealtimeAgentEndEvent as RealtimeAgentEndEvent, RealtimeAgentStartEvent as RealtimeAgentStartEvent, RealtimeGuardrailTripped as RealtimeGuardrailTripped, RealtimeHandoffEvent as RealtimeHandoffEvent, RealtimeToolApprovalRequired as RealtimeToolApprovalRequired, RealtimeToolEnd as RealtimeToolEnd, RealtimeToolStart as RealtimeToolStart
from agents.realtime.handoffs import realtime_handoff as realtime_handoff
from agents.realtime.model import RealtimeModel as RealtimeModel, RealtimeModelConfig as RealtimeModelConfig, RealtimeModelListener as RealtimeModelListener
from agents.realtime.model_inputs import RealtimeModelSendSessionUpdate as RealtimeModelSendSessionUpdate
from agents.realtime.openai_realtime import DEFAULT_MODEL_SETTINGS as DEFAULT_MODEL_SETTINGS, OpenAIRealtimeSIPModel as OpenAIRealtimeSIPModel, OpenAIRealtimeWebSocketModel as OpenAIRealtimeWebSocketModel, get_api_key as get_api_key
from agents.realtime.runner import RealtimeRunner as RealtimeRunner
from agents.realtime.session import RealtimeSession as RealtimeSession
from typing import Any
def __getattr__(name: str) -> Any: ...
