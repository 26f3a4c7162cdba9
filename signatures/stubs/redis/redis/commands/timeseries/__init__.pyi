# redis 8.1.0
from redis.client import Pipeline as _Pipeline
from redis.cluster import ClusterPipeline as _ClusterPipeline
from redis.commands.timeseries.commands import TimeSeriesCommands as TimeSeriesCommands, TimeSeriesCommands as _TimeSeriesCommands
from redis.commands.timeseries.info import TSInfo as TSInfo
from typing import Any, Literal
class _TimeSeriesBase(_TimeSeriesCommands):
    def pipeline(self, *a, **k): ...
class ClusterPipeline(_TimeSeriesCommands, _ClusterPipeline): ...
class Pipeline(_TimeSeriesCommands, _Pipeline): ...
class TimeSeries(_TimeSeriesBase):
    _is_async_client: Literal[False]
class AsyncTimeSeries(_TimeSeriesBase):
    _is_async_client: Literal[True]
def __getattr__(name: str) -> Any: ...
