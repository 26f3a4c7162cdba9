# temporalio 1.35.0
from temporalio.converter._data_converter import DataConverter
from typing import Any
pydantic_data_converter: DataConverter
def __getattr__(name: str) -> Any: ...
