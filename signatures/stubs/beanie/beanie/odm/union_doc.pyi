# beanie 2.2.0
from beanie.odm.bulk import BulkWriter
from beanie.odm.interfaces.aggregate import AggregateInterface
from beanie.odm.interfaces.detector import DetectionInterface
from beanie.odm.interfaces.find import FindInterface
from beanie.odm.interfaces.getters import OtherGettersInterface
from typing import Any
class UnionDoc(FindInterface, AggregateInterface, OtherGettersInterface, DetectionInterface):
    @classmethod
    def get_settings(cls, *a, **k): ...
    @classmethod
    def register_doc(cls, *a, **k): ...
    @classmethod
    def get_model_type(cls, *a, **k): ...
    @classmethod
    def bulk_writer(cls, *a, **k) -> BulkWriter: ...
def __getattr__(name: str) -> Any: ...
