# litestar 2.25.0
from litestar.response.base import Response as Response
from litestar.response.file import File as File
from litestar.response.redirect import Redirect as Redirect
from litestar.response.streaming import Stream as Stream
from litestar.response.template import Template as Template
from typing import Any
def __getattr__(name: str) -> Any: ...
