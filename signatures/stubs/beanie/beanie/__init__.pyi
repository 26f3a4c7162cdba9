# beanie 2.2.0
from beanie.odm.bulk import BulkWriter as BulkWriter
from beanie.odm.documents import Document as Document, DocumentWithSoftDelete as DocumentWithSoftDelete
from beanie.odm.fields import Link as Link
from beanie.odm.union_doc import UnionDoc as UnionDoc
from beanie.odm.utils.init import init_beanie as init_beanie
from beanie.odm.views import View as View
from typing import Any
def __getattr__(name: str) -> Any: ...
