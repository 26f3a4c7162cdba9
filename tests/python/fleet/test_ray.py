"""A Ray cluster finds what this machine finds, also if a node of it is killed. Runs where Ray is installed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from fleet.fleets import BUG, CLEAN, Fleet
from fleet.test_kill import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
cluster_utils = pytest.importorskip("ray.cluster_utils")
pytestmark = pytest.mark.filterwarnings("ignore")

NODE = {"object_store_memory": 80 * 2**20, "memory": 2 * 2**30}
HEAD = "127.0.0.2"
"""Of this machine, as all of 127.0.0.0/8 is; for 127.0.0.1 Ray would take an address that others can reach."""
WORKERS = ("127.0.0.3", "127.0.0.4")


@pytest.fixture
def cluster(fleet: Fleet, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A cluster with a head that does no work. Its workers are started in the environment of the fleet."""
    for name in ("PYTHONPATH", "UNAWAITED_PROGRAM"):
        monkeypatch.setenv(name, fleet.variables[name])
    made = cluster_utils.Cluster(
        initialize_head=True,
        head_node_args={**NODE, "node_ip_address": HEAD, "num_cpus": 0, "include_dashboard": False},
    )
    yield made
    made.shutdown()


def test_a_node_is_killed(fleet: Fleet, cluster: Any) -> None:  # noqa: ANN401 - Ray is not typed here
    nodes = [cluster.add_node(**NODE, node_ip_address=address, num_cpus=1) for address in WORKERS]
    cluster.wait_for_nodes()
    wishes = {f"late{number}": f"late {fleet.folder / 'pid'}" for number in range(8)} | {
        **{f"fine{number}": "" for number in range(6)},
        "crash": "crash",
        "hang": f"hang {fleet.folder / 'pid'}",
        "memory": "memory",
    }
    folders = [fleet.repository(name, {"a.py": BUG, "b.py": CLEAN, "wish": wish}) for name, wish in wishes.items()]
    plan = fleet.plan([folder.as_uri() for folder in folders] + ["file:///nowhere"])
    limits = ("--timeout", 20, "--memory", 300)
    fleet("run", plan, "-o", "local", *limits)
    process = fleet.start("run", plan, "-o", "ray", "--engine", "ray", "--address", cluster.address, *limits)
    records = fleet.folder / "ray" / "records"
    assert eventually(lambda: len(list(records.glob("*/*.json"))) >= 4 or process.poll() is not None)
    assert process.poll() is None
    cluster.remove_node(nodes[0], allow_graceful=False)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert "18 repositories done, 1 checkout, 1 crashed, 1 memory, 1 timeout" in said
    assert fleet.merged(plan, "ray") == fleet.merged(plan, "local")


def test_no_cluster(fleet: Fleet) -> None:
    plan = fleet.plan(["https://example.org/a"])
    said = fleet("run", plan, "-o", "results", "--engine", "ray", "--address", "127.0.0.1:9", status=2)
    assert "the Ray cluster at 127.0.0.1:9 does not answer" in said
