# openai 3.52.0
from openai._client import AsyncOpenAI as AsyncClient, AsyncOpenAI as AsyncOpenAI, OpenAI as Client, OpenAI as OpenAI
from openai._models import BaseModel as BaseModel
from openai._streaming import AsyncStream as AsyncStream, Stream as Stream
from openai.lib.bedrock import AsyncBedrockOpenAI as AsyncBedrockOpenAI
from openai.lib.computer import AsyncComputerDriver as AsyncComputerDriver, AsyncComputerToolset as AsyncComputerToolset, ComputerDriver as ComputerDriver, ComputerToolset as ComputerToolset
from typing import Any
def __getattr__(name: str) -> Any: ...
