# psycopg 3.3.9
from psycopg._copy import Copy as Copy, Writer as Writer
from psycopg._copy_async import AsyncCopy as AsyncCopy, AsyncLibpqWriter as AsyncLibpqWriter, AsyncQueuedLibpqWriter as AsyncQueuedLibpqWriter, AsyncWriter as AsyncWriter
from typing import Any
def __getattr__(name: str) -> Any: ...
