# quart 0.23.1
from quart.app import Quart
from quart.testing.app import TestApp as TestApp
from quart.testing.client import QuartClient as QuartClient
from quart.testing.connections import WebsocketResponseError as WebsocketResponseError
from quart.testing.utils import no_op_push as no_op_push
from typing import Any
class QuartCliRunner(Any):
    def invoke(self, *a, **k): ...
    app: Quart
def __getattr__(name: str) -> Any: ...
