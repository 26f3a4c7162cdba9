# openai-agents 0.24.0
from agents.testing.model import ModelCall as ModelCall, ModelScriptError as ModelScriptError, ModelStep as ModelStep, ModelStepSpec as ModelStepSpec, ScriptedModel as ScriptedModel, UnexpectedModelCall as UnexpectedModelCall
from agents.testing.sandbox import SandboxStepSpec as SandboxStepSpec
from typing import Any
def __getattr__(name: str) -> Any: ...
