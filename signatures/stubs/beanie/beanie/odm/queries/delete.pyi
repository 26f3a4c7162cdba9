# beanie 2.2.0
from beanie.odm.bulk import BulkWriter
from beanie.odm.interfaces.clone import CloneInterface
from beanie.odm.interfaces.session import SessionMethods
from typing import Any
class DeleteQuery(SessionMethods, CloneInterface):
    bulk_writer: BulkWriter | None
def __getattr__(name: str) -> Any: ...
