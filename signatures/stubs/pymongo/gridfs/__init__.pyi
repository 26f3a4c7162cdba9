# pymongo 4.20.0
from gridfs.asynchronous.grid_file import AsyncGridFS as AsyncGridFS, AsyncGridFSBucket as AsyncGridFSBucket, AsyncGridIn as AsyncGridIn, AsyncGridOut as AsyncGridOut, AsyncGridOutCursor as AsyncGridOutCursor
from gridfs.synchronous.grid_file import GridFS as GridFS, GridFSBucket as GridFSBucket, GridIn as GridIn, GridOut as GridOut, GridOutCursor as GridOutCursor
from typing import Any
def __getattr__(name: str) -> Any: ...
