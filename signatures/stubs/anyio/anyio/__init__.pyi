# anyio 4.16.0
from anyio import abc as abc, from_thread as from_thread, functools as functools, itertools as itertools, lowlevel as lowlevel, to_interpreter as to_interpreter, to_process as to_process, to_thread as to_thread
from anyio._core._concurrency_utils import amap as amap, as_completed as as_completed, gather as gather
from anyio._core._contextmanagers import AsyncContextManagerMixin as AsyncContextManagerMixin
from anyio._core._eventloop import sleep as sleep, sleep_forever as sleep_forever, sleep_until as sleep_until
from anyio._core._fileio import AsyncFile as AsyncFile, Path as Path, open_file as open_file, wrap_file as wrap_file
from anyio._core._futures import Future as Future
from anyio._core._resources import aclose_forcefully as aclose_forcefully
from anyio._core._signals import open_signal_receiver as open_signal_receiver
from anyio._core._sockets import TCPConnectable as TCPConnectable, UNIXConnectable as UNIXConnectable, as_connectable as as_connectable, connect_tcp as connect_tcp, connect_unix as connect_unix, create_connected_udp_socket as create_connected_udp_socket, create_connected_unix_datagram_socket as create_connected_unix_datagram_socket, create_tcp_listener as create_tcp_listener, create_udp_socket as create_udp_socket, create_unix_datagram_socket as create_unix_datagram_socket, create_unix_listener as create_unix_listener, getaddrinfo as getaddrinfo, getnameinfo as getnameinfo, wait_readable as wait_readable, wait_socket_readable as wait_socket_readable, wait_socket_writable as wait_socket_writable, wait_writable as wait_writable
from anyio._core._subprocesses import open_process as open_process, run_process as run_process
from anyio._core._synchronization import CapacityLimiter as CapacityLimiter, Condition as Condition, ConditionStatistics as ConditionStatistics, Event as Event, Lock as Lock, LockStatistics as LockStatistics, Semaphore as Semaphore
from anyio._core._tasks import TaskHandle as TaskHandle, create_task_group as create_task_group
from anyio._core._tempfile import NamedTemporaryFile as NamedTemporaryFile, SpooledTemporaryFile as SpooledTemporaryFile, TemporaryDirectory as TemporaryDirectory, TemporaryFile as TemporaryFile, gettempdir as gettempdir, gettempdirb as gettempdirb, mkdtemp as mkdtemp, mkstemp as mkstemp
from anyio._core._testing import TaskInfo as TaskInfo, get_current_task as get_current_task, get_running_tasks as get_running_tasks, wait_all_tasks_blocked as wait_all_tasks_blocked
from anyio._core._typedattr import TypedAttributeProvider as TypedAttributeProvider
from typing import Any
def __getattr__(name: str) -> Any: ...
