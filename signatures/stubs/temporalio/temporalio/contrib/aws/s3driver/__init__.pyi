# temporalio 1.35.0
from temporalio.contrib.aws.s3driver._client import S3StorageDriverClient as S3StorageDriverClient
from temporalio.contrib.aws.s3driver._driver import S3StorageDriver as S3StorageDriver
from typing import Any
def __getattr__(name: str) -> Any: ...
