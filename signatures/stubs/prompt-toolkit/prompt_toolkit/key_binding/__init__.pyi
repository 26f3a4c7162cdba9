# prompt-toolkit 3.0.53
from prompt_toolkit.key_binding.key_bindings import ConditionalKeyBindings as ConditionalKeyBindings, DynamicKeyBindings as DynamicKeyBindings, KeyBindings as KeyBindings, KeyBindingsBase as KeyBindingsBase, merge_key_bindings as merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent as KeyPressEvent
from typing import Any
def __getattr__(name: str) -> Any: ...
