# prompt-toolkit 3.0.53
from prompt_toolkit.eventloop.async_generator import aclosing as aclosing, generator_to_async_generator as generator_to_async_generator
from prompt_toolkit.eventloop.utils import run_in_executor_with_context as run_in_executor_with_context
from typing import Any
def __getattr__(name: str) -> Any: ...
