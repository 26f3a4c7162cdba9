# temporalio 1.35.0
from temporalio.contrib.aws.lambda_worker._configure import LambdaWorkerConfig as LambdaWorkerConfig
from typing import Any
def __getattr__(name: str) -> Any: ...
