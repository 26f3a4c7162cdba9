# openai-agents 0.24.0
from agents.agent import Agent as Agent, AgentBase as AgentBase, AgentToolStreamEvent as AgentToolStreamEvent
from agents.computer import AsyncComputer as AsyncComputer, Computer as Computer
from agents.editor import ApplyPatchEditor as ApplyPatchEditor
from agents.exceptions import AgentsException as AgentsException, InputGuardrailTripwireTriggered as InputGuardrailTripwireTriggered, OutputGuardrailTripwireTriggered as OutputGuardrailTripwireTriggered, RunErrorDetails as RunErrorDetails, ToolInputGuardrailTripwireTriggered as ToolInputGuardrailTripwireTriggered, ToolOutputGuardrailTripwireTriggered as ToolOutputGuardrailTripwireTriggered
from agents.guardrail import InputGuardrail as InputGuardrail, InputGuardrailResult as InputGuardrailResult, OutputGuardrail as OutputGuardrail, OutputGuardrailResult as OutputGuardrailResult, input_guardrail as input_guardrail, output_guardrail as output_guardrail
from agents.handoffs import Handoff as Handoff, HandoffInputData as HandoffInputData, handoff as handoff
from agents.items import HandoffOutputItem as HandoffOutputItem
from agents.memory.openai_conversations_session import OpenAIConversationsSession as OpenAIConversationsSession
from agents.memory.openai_responses_compaction_session import OpenAIResponsesCompactionSession as OpenAIResponsesCompactionSession
from agents.memory.session import OpenAIResponsesCompactionAwareSession as OpenAIResponsesCompactionAwareSession, Session as Session, SessionABC as SessionABC
from agents.memory.sqlite_session import SQLiteSession as SQLiteSession
from agents.models.interface import Model as Model, ModelProvider as ModelProvider
from agents.models.multi_provider import MultiProvider as MultiProvider
from agents.models.openai_chatcompletions import OpenAIChatCompletionsModel as OpenAIChatCompletionsModel
from agents.models.openai_provider import OpenAIProvider as OpenAIProvider
from agents.models.openai_responses import OpenAIResponsesModel as OpenAIResponsesModel, OpenAIResponsesWSModel as OpenAIResponsesWSModel
from agents.prompts import GenerateDynamicPromptData as GenerateDynamicPromptData
from agents.repl import run_demo_loop as run_demo_loop
from agents.responses_websocket_session import ResponsesWebSocketSession as ResponsesWebSocketSession, responses_websocket_session as responses_websocket_session
from agents.result import RunResult as RunResult, RunResultStreaming as RunResultStreaming
from agents.retry import retry_policies as retry_policies
from agents.run import Runner as Runner
from agents.run_config import OutputGuardrailBlockedMessageArgs as OutputGuardrailBlockedMessageArgs, RunConfig as RunConfig
from agents.run_context import RunContextWrapper as RunContextWrapper
from agents.run_error_handlers import RunErrorData as RunErrorData, RunErrorHandlerInput as RunErrorHandlerInput, RunErrorHandlers as RunErrorHandlers
from agents.run_state import RunState as RunState
from agents.stream_events import AgentUpdatedStreamEvent as AgentUpdatedStreamEvent
from agents.tool import ApplyPatchTool as ApplyPatchTool, ApplyPatchToolCustomDataContext as ApplyPatchToolCustomDataContext, ComputerProvider as ComputerProvider, ComputerTool as ComputerTool, ComputerToolCustomDataContext as ComputerToolCustomDataContext, CustomTool as CustomTool, CustomToolCustomDataContext as CustomToolCustomDataContext, FunctionTool as FunctionTool, FunctionToolCustomDataContext as FunctionToolCustomDataContext, FunctionToolResult as FunctionToolResult, HostedMCPTool as HostedMCPTool, LocalShellTool as LocalShellTool, ShellTool as ShellTool, dispose_resolved_computers as dispose_resolved_computers, function_tool as function_tool, resolve_computer as resolve_computer, tool_namespace as tool_namespace
from agents.tool_guardrails import ToolInputGuardrail as ToolInputGuardrail, ToolInputGuardrailData as ToolInputGuardrailData, ToolInputGuardrailResult as ToolInputGuardrailResult, ToolOutputGuardrail as ToolOutputGuardrail, ToolOutputGuardrailResult as ToolOutputGuardrailResult, tool_input_guardrail as tool_input_guardrail, tool_output_guardrail as tool_output_guardrail
from openai.types.responses import ResponseInputItemParam as TResponseInputItem
from typing import Any
def __getattr__(name: str) -> Any: ...
