# graphql-core 3.3.2
from graphql.execution.aborted_graphql_execution_error import AbortedGraphQLExecutionError as AbortedGraphQLExecutionError
from graphql.execution.async_iterables import map_async_iterable as map_async_iterable
from graphql.execution.execute import create_source_event_stream as create_source_event_stream, execute as execute, execute_root_selection_set as execute_root_selection_set, execute_subscription_event as execute_subscription_event, experimental_execute_incrementally as experimental_execute_incrementally, map_source_to_response_event as map_source_to_response_event, subscribe as subscribe
from graphql.execution.executor import AsyncWorkFinishedInfo as AsyncWorkFinishedInfo, Executor as Executor, default_type_resolver as default_type_resolver
from graphql.execution.types import ExperimentalIncrementalExecutionResults as ExperimentalIncrementalExecutionResults
from typing import Any
def __getattr__(name: str) -> Any: ...
