# openai-agents 0.24.0
from agents.guardrail import input_guardrail as input_guardrail, output_guardrail as output_guardrail
from agents.tool import function_tool as function_tool, function_tool as tool
from agents.tool_guardrails import tool_input_guardrail as tool_input_guardrail, tool_output_guardrail as tool_output_guardrail
from typing import Any
def __getattr__(name: str) -> Any: ...
