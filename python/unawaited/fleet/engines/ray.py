"""A Ray cluster. Ray places the work by processors and memory, and does again what is lost with a node."""

from __future__ import annotations

import importlib
import os
import socket
from typing import TYPE_CHECKING, Any

from unawaited.fleet.errors import FleetError
from unawaited.fleet.record import Record, Settings, empty
from unawaited.fleet.work import work

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from unawaited.fleet.plan import Task

SECONDS_TO_ANSWER = 10
IN_ADVANCE = 2
"""How many tasks are handed to the cluster for each of its processors, so that none waits for this process."""
SECONDS_BETWEEN_LOOKS = 10
"""How often the size of the cluster is looked at, which may grow and shrink."""


class RayEngine:
    """Checks repositories on all nodes of a cluster, each of which needs this package, the program and git."""

    def __init__(self, address: str, retries: int) -> None:
        """Connect with a cluster; ``retries`` is how often a repository is done again that was lost with its node.

        Raises:
            FleetError: If Ray is not installed, or the cluster does not answer.
        """
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        try:
            # Not an import, as the base package is typed and tested where Ray is not installed.
            self._ray: Any = importlib.import_module("ray")
        except ImportError as error:
            message = f"--engine ray needs Ray, which cannot be imported ({error}); pip install 'unawaited[ray]'"
            raise FleetError(message) from None
        self._retries = retries
        try:
            _knock(address)
            self._ray.init(address=address, log_to_driver=False, logging_level="error")
        except (ConnectionError, ValueError, RuntimeError, OSError) as error:
            message = f"the Ray cluster at {address} does not answer: {error}"
            raise FleetError(message) from None

    def run(self, tasks: Iterator[Task], settings: Settings) -> Generator[Record, None, None]:
        """See `Engine.run`."""
        # Memory is what the limit lets a repository take, so that Ray never puts more on a node than it can hold.
        remote = self._ray.remote(work).options(
            num_cpus=1, memory=settings.memory, max_retries=self._retries, retry_exceptions=False
        )
        pending: dict[Any, Task] = {}
        try:
            while True:
                room = IN_ADVANCE * max(1, int(self._ray.cluster_resources().get("CPU", 1)))
                while len(pending) < room:
                    task = next(tasks, None)
                    if task is None:
                        break
                    pending[remote.remote(task, settings)] = task
                if not pending:
                    return
                done, _ = self._ray.wait(list(pending), num_returns=1, timeout=SECONDS_BETWEEN_LOOKS)
                for reference in done:
                    yield self._record(reference, pending.pop(reference), settings)
        finally:
            for reference in pending:
                self._ray.cancel(reference, force=True)
            self._ray.shutdown()

    def _record(self, reference: Any, task: Task, settings: Settings) -> Record:  # noqa: ANN401 - Ray's own
        try:
            record: Record = self._ray.get(reference)
        except self._ray.exceptions.RayError as error:
            first = next((line for line in str(error).splitlines() if line.strip()), "")
            return empty(task, settings, "lost", f"{type(error).__name__}: {first}")
        return record


def _knock(address: str) -> None:
    """See that somebody listens at ``host:port``. Ray itself would ask for minutes."""
    host, _, port = address.rpartition(":")
    if port.isdecimal() and "://" not in host:
        socket.create_connection((host.strip("[]"), int(port)), timeout=SECONDS_TO_ANSWER).close()
