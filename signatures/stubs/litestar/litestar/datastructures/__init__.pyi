# litestar 2.25.0
from litestar.datastructures.headers import Headers as Headers
from litestar.datastructures.multi_dicts import FormMultiDict as FormMultiDict, ImmutableMultiDict as ImmutableMultiDict, MultiMixin as MultiMixin
from litestar.datastructures.upload_file import UploadFile as UploadFile
from typing import Any
def __getattr__(name: str) -> Any: ...
