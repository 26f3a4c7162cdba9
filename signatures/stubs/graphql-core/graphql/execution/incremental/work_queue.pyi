# graphql-core 3.3.2
from graphql.execution.incremental.computation import Computation
from typing import Any, AsyncIterator, Awaitable, Protocol, Sequence
class StreamQueue(Protocol):
    def batches(self, *a, **k) -> AsyncIterator: ...
    def is_stopped(self, *a, **k) -> bool: ...
    def abort(self, *a, **k) -> Awaitable | None: ...
class Stream(Protocol):
    queue: StreamQueue
class WorkResult(Any):
    work: Work | None
class WorkTask:
    computation: Computation[WorkResult]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class Work(Any):
    tasks: Sequence[WorkTask]
    streams: Sequence[Stream]
class GroupSuccessEvent(Any):
    new_streams: Sequence[Stream]
class StreamValuesEvent(Any):
    stream: Stream
    new_streams: Sequence[Stream]
class StreamSuccessEvent(Any):
    stream: Stream
class StreamFailureEvent(Any):
    stream: Stream
class WorkQueue:
    initial_streams: Sequence[Stream]
    def events(self, *a, **k) -> AsyncIterator[Sequence[Any | GroupSuccessEvent | StreamValuesEvent | StreamSuccessEvent | StreamFailureEvent]]: ...
    async def cancel(self, *a, **k) -> None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
StreamItem = WorkResult
TaskResult = WorkResult
