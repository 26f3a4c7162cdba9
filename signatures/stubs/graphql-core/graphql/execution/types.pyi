# graphql-core 3.3.2
from typing import Any, AsyncGenerator
class ExperimentalIncrementalExecutionResults(Any):
    subsequent_results: AsyncGenerator[Any, None]
def __getattr__(name: str) -> Any: ...
