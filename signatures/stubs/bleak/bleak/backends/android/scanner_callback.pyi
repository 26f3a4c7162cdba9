# bleak 3.1.0
from bleak.backends.android.dispatcher import CallbackDispatcher
from typing import Any
class PythonScanCallback(Any):
    dispatcher: CallbackDispatcher
def __getattr__(name: str) -> Any: ...
