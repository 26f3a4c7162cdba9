# beanie 2.2.0
from beanie.odm.documents import Document
from typing import Any
class MigrationLog(Document): ...
class ParsedMigrations(Any):
    current: MigrationLog | None
def __getattr__(name: str) -> Any: ...
