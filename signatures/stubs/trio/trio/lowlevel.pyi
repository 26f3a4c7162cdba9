# trio 0.35.0
from trio._core._generated_io_kqueue import monitor_kevent as monitor_kevent, wait_kevent as wait_kevent, wait_readable as wait_readable, wait_writable as wait_writable
from trio._core._generated_io_windows import monitor_completion_key as monitor_completion_key, readinto_overlapped as readinto_overlapped, wait_overlapped as wait_overlapped, write_overlapped as write_overlapped
from trio._core._generated_run import current_root_task as current_root_task, spawn_system_task as spawn_system_task
from trio._core._parking_lot import ParkingLot as ParkingLot
from trio._core._run import Task as Task, checkpoint as checkpoint, checkpoint_if_cancelled as checkpoint_if_cancelled, current_task as current_task
from trio._core._traps import cancel_shielded_checkpoint as cancel_shielded_checkpoint, permanently_detach_coroutine_object as permanently_detach_coroutine_object, reattach_detached_coroutine_object as reattach_detached_coroutine_object, temporarily_detach_coroutine_object as temporarily_detach_coroutine_object, wait_task_rescheduled as wait_task_rescheduled
from trio._core._unbounded_queue import UnboundedQueue as UnboundedQueue
from trio._subprocess import open_process as open_process
from trio._unix_pipes import FdStream as FdStream
from trio._wait_for_object import WaitForSingleObject as WaitForSingleObject
from typing import Any
def __getattr__(name: str) -> Any: ...
