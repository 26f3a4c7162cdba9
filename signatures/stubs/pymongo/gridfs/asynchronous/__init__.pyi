# pymongo 4.20.0
from gridfs.asynchronous.grid_file import AsyncGridFS as AsyncGridFS, AsyncGridFSBucket as AsyncGridFSBucket, AsyncGridIn as AsyncGridIn, AsyncGridOut as AsyncGridOut, AsyncGridOutCursor as AsyncGridOutCursor
from typing import Any
def __getattr__(name: str) -> Any: ...
