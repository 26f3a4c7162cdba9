# temporalio 1.35.0
from temporalio.converter._data_converter import DataConverter as DataConverter, default as default
from temporalio.converter._extstore import ExternalStorage as ExternalStorage, StorageDriver as StorageDriver
from temporalio.converter._payload_codec import PayloadCodec as PayloadCodec
from temporalio.converter._serialization_context import WithSerializationContext as WithSerializationContext
from typing import Any
def __getattr__(name: str) -> Any: ...
