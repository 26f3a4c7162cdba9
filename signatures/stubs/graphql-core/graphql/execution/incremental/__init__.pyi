# graphql-core 3.3.2
from graphql.execution.incremental.computation import Computation as Computation
from graphql.execution.incremental.incremental_executor import DeliveryGroup as DeliveryGroup, IncrementalExecutor as IncrementalExecutor, ItemStream as ItemStream
from graphql.execution.incremental.incremental_publisher import IncrementalPublisher as IncrementalPublisher, IncrementalPublisherContext as IncrementalPublisherContext
from graphql.execution.incremental.stream_item_queue import StreamItemQueue as StreamItemQueue
from graphql.execution.incremental.work_queue import GroupSuccessEvent as GroupSuccessEvent, Stream as Stream, StreamFailureEvent as StreamFailureEvent, StreamQueue as StreamQueue, StreamSuccessEvent as StreamSuccessEvent, StreamValuesEvent as StreamValuesEvent, Work as Work, WorkQueue as WorkQueue, WorkResult as StreamItem, WorkResult as TaskResult, WorkResult as WorkResult, WorkTask as WorkTask
from typing import Any
def __getattr__(name: str) -> Any: ...
