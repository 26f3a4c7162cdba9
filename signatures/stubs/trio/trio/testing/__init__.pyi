# trio 0.35.0
from trio._core._generated_run import wait_all_tasks_blocked as wait_all_tasks_blocked
from trio._threads import wait_all_threads_completed as wait_all_threads_completed
from trio.testing._check_streams import check_half_closeable_stream as check_half_closeable_stream, check_one_way_stream as check_one_way_stream, check_two_way_stream as check_two_way_stream
from trio.testing._memory_streams import MemoryReceiveStream as MemoryReceiveStream, MemorySendStream as MemorySendStream, lockstep_stream_one_way_pair as lockstep_stream_one_way_pair, lockstep_stream_pair as lockstep_stream_pair, memory_stream_one_way_pair as memory_stream_one_way_pair, memory_stream_pair as memory_stream_pair
from trio.testing._network import open_stream_to_socket_listener as open_stream_to_socket_listener
from trio.testing._sequencer import Sequencer as Sequencer
from typing import Any
def __getattr__(name: str) -> Any: ...
