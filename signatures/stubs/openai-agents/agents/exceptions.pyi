# openai-agents 0.24.0
from agents.agent import Agent
from agents.guardrail import InputGuardrailResult, OutputGuardrailResult
from agents.tool_guardrails import ToolInputGuardrail, ToolInputGuardrailResult, ToolOutputGuardrail, ToolOutputGuardrailResult
from typing import Any
class RunErrorDetails:
    last_agent: Agent
    input_guardrail_results: list[InputGuardrailResult]
    output_guardrail_results: list[OutputGuardrailResult]
    tool_input_guardrail_results: list[ToolInputGuardrailResult]
    tool_output_guardrail_results: list[ToolOutputGuardrailResult]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AgentsException(Exception):
    run_data: RunErrorDetails | None
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class InputGuardrailTripwireTriggered(AgentsException):
    guardrail_result: InputGuardrailResult
class OutputGuardrailTripwireTriggered(AgentsException):
    guardrail_result: OutputGuardrailResult
class ToolInputGuardrailTripwireTriggered(AgentsException):
    guardrail: ToolInputGuardrail
class ToolOutputGuardrailTripwireTriggered(AgentsException):
    guardrail: ToolOutputGuardrail
def __getattr__(name: str) -> Any: ...
