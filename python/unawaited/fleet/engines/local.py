"""Worker processes of this machine. One that is lost is replaced, and costs only the repository that it worked on."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, NamedTuple

from unawaited.fleet.record import Record, Settings, empty
from unawaited.fleet.scratch import sweep
from unawaited.fleet.work import scratch_folder, work

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from multiprocessing.context import SpawnProcess

    from unawaited.fleet.plan import Task

SECONDS_TO_END = 5


class LocalEngine:
    """Checks ``jobs`` repositories at a time."""

    def __init__(self, jobs: int) -> None:
        """Take how many worker processes there are to be, at most."""
        self._jobs = jobs

    def run(self, tasks: Iterator[Task], settings: Settings) -> Generator[Record, None, None]:
        """See `Engine.run`."""
        workers: dict[Connection, _Worker] = {}
        try:
            while True:
                while len(workers) < self._jobs:
                    task = next(tasks, None)
                    if task is None:
                        break
                    worker = _start(task, settings)
                    workers[worker.connection] = worker
                if not workers:
                    return
                ready = wait(list(workers))
                for connection in [known for known in workers if known in ready]:
                    worker = workers.pop(connection)
                    record = worker.receive()
                    if record is None:
                        yield empty(worker.task, settings, "lost", worker.fate())
                        continue
                    following = next(tasks, None)
                    if following is None:
                        worker.end()
                    else:
                        worker = _give(worker, following, settings)
                        workers[worker.connection] = worker
                    yield record
        finally:
            for worker in workers.values():
                worker.process.terminate()
            for worker in workers.values():
                worker.end()
            # What workers left that were killed.
            sweep(scratch_folder(settings))


class _Worker(NamedTuple):
    process: SpawnProcess
    connection: Connection
    task: Task

    def receive(self) -> Record | None:
        try:
            record: Record = self.connection.recv()
        except (EOFError, OSError):
            self.end()
            return None
        return record

    def fate(self) -> str:
        return f"the worker process ended with {self.process.exitcode}"

    def end(self) -> None:
        # Without a connection it ends by itself if it has no work, and else by the signal.
        self.connection.close()
        self.process.terminate()
        self.process.join(SECONDS_TO_END)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _give(worker: _Worker, task: Task, settings: Settings) -> _Worker:
    """Give a worker that is done the next task, or if it has ended meanwhile give that to a new one."""
    try:
        worker.connection.send((task, settings))
    except OSError:
        worker.end()
        return _start(task, settings)
    return worker._replace(task=task)


def _start(task: Task, settings: Settings) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, os.getpid()), daemon=True)
    # Ctrl-C goes to all processes of a terminal. Only the one that a person started is to hear it, from the beginning.
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, heard)
    theirs.close()
    ours.send((task, settings))
    return _Worker(process, ours, task)


def _serve(connection: Connection, parent: int) -> None:
    """Do tasks until nobody gives any: the life of a worker process."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        while os.getppid() == parent:
            task, settings = connection.recv()
            connection.send(work(task, settings))
    except (EOFError, OSError):
        # The other end is closed: nobody wants more.
        return
