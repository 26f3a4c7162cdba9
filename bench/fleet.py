#!/usr/bin/env python3
"""Measures `unawaited fleet` over many small repositories, which it makes of packages.

fleet.py make FOLDER PACKAGE... --count 1000     # a package is a folder with Python files
fleet.py measure FOLDER --sample 200             # needs unawaited[fleet], and for Ray unawaited[ray]
fleet.py measure FOLDER --only ray --only all    # these ways alone, beside what was measured before

A repository is a part of a package: of 300 to 8,000 lines, log-uniformly. One in two lost one to three of its `await` and
`async` tokens, and one in five has a folder of another one in it, as a copy. `--seed` makes them the same again.

The ways to check the sample: `alone`, the bare program over one repository after another; `one` and `two`, the fleet with so
many jobs; `killed`, the fleet killed with SIGKILL when half is done, and started again; `ray`, a cluster of two nodes with
one processor each; `ray-killed`, the same, with one of the nodes killed when a third is done. To check all repositories:
`all` and `ray-all`. What all of them find must be equal to the byte. Memory is the largest sum of the resident sizes of all
processes, twice a second; pages that they share count for each.
"""

import argparse
import contextlib
import json
import math
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb
import psutil

TOKEN = re.compile(rb"\b(?:await|async(?= (?:with|for)\b)) ")
PARTS = ("repositories", "findings")
HEAD, NODES = "127.0.0.2", ("127.0.0.3", "127.0.0.4")
STORE = 80 * 2**20
NODE_MEMORY = 6 * 2**30
WHO = {f"GIT_{role}_{part}": "x@localhost" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}


@dataclass
class Measured:
    """What a way to check took: seconds, processor seconds, MiB."""

    name: str
    repositories: int
    wall: float
    cpu: float
    memory: float
    note: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("make")
    command.set_defaults(act=make)
    command.add_argument("folder", type=Path)
    command.add_argument("packages", type=Path, nargs="+")
    command.add_argument("--count", type=int, default=1000)
    command.add_argument("--seed", type=int, default=1)
    command = commands.add_parser("measure")
    command.set_defaults(act=measure)
    command.add_argument("folder", type=Path)
    command.add_argument("--sample", type=int, default=200)
    command.add_argument("--only", action="append", metavar="WAY")
    arguments = parser.parse_args()
    arguments.folder = arguments.folder.resolve()
    arguments.act(arguments)


def make(arguments: argparse.Namespace) -> None:
    chance = random.Random(arguments.seed)
    trees = [files for files in (sorted(package.rglob("*.py")) for package in sorted(arguments.packages)) if files]
    roots = {id(files): Path(os.path.commonpath(files)) for files in trees}
    target = arguments.folder / "repositories"
    shutil.rmtree(target, ignore_errors=True)
    lines = []
    for number in range(arguments.count):
        repository = target / f"r{number:04}"
        files = chance.choice(trees)
        root = roots[id(files)]
        if root.is_file():
            root = root.parent
        copied = cut(files, chance)
        for file in copied:
            place = repository / root.name / file.relative_to(root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.read_bytes())
        if chance.random() < 0.5:
            mutate(sorted(repository.rglob("*.py")), chance)
        if number and chance.random() < 0.2:
            other = target / f"r{chance.randrange(number):04}"
            shutil.copytree(other, repository / "vendored", ignore=shutil.ignore_patterns(".git", "vendored"))
        for command in (["init", "-q"], ["add", "-A"], ["-c", "commit.gpgsign=false", "commit", "-qm", "all"]):
            subprocess.run(["git", "-C", str(repository), *command], check=True, env={**os.environ, **WHO})
        lines.append(f"{repository.as_uri()}\n")
    (arguments.folder / "list").write_text("".join(lines))


def cut(files: list[Path], chance: random.Random) -> list[Path]:
    """Take neighbouring files of about so many lines as chance wants."""
    wanted = math.exp(chance.uniform(math.log(300), math.log(8_000)))
    start = chance.randrange(len(files))
    taken, lines = [], 0
    for file in files[start:] + files[:start]:
        if lines >= wanted:
            break
        taken.append(file)
        lines += file.read_bytes().count(b"\n")
    return taken


def mutate(files: list[Path], chance: random.Random) -> None:
    for _ in range(chance.randint(1, 3)):
        file = chance.choice(files)
        text = file.read_bytes()
        if found := list(TOKEN.finditer(text)):
            token = chance.choice(found)
            file.write_bytes(text[: token.start()] + text[token.end() :])


def measure(arguments: argparse.Namespace) -> None:
    folder = arguments.folder
    lines = (folder / "list").read_text().splitlines()
    chosen = lines[:: max(1, len(lines) // arguments.sample)]
    everything, sample = plan(folder, "all.jsonl", lines), plan(folder, "sample.jsonl", chosen)
    ways = {
        "alone": lambda: alone(folder, chosen),
        "one": lambda: fleet(folder, "one", sample, "--jobs", "1"),
        "two": lambda: fleet(folder, "two", sample, "--jobs", "2"),
        "killed": lambda: killed(folder, "killed", sample),
        "ray": lambda: ray(folder, "ray", sample, kill=False),
        "ray-killed": lambda: ray(folder, "ray-killed", sample, kill=True),
        "all": lambda: fleet(folder, "all", everything, "--jobs", "2"),
        "ray-all": lambda: ray(folder, "ray-all", everything, kill=False),
    }
    kept = folder / "measured.json"
    measured = json.loads(kept.read_text()) if kept.exists() else {}
    for name in arguments.only or ways:
        shutil.rmtree(folder / name, ignore_errors=True)
        measured[name] = asdict(ways[name]())
        kept.write_text(json.dumps(measured, indent=1))
    for tasks, names in ((sample, list(ways)[1:]), (everything, ["all", "ray-all"])):
        found = {name: merged(folder, tasks, name) for name in names if name in measured}
        different = [name for name, tables in found.items() if tables != next(iter(found.values()))]
        if different:
            sys.exit(f"found something else: {', '.join(different)}")
    print(table([Measured(**measured[name]) for name in ways if name in measured]))
    if "all" in measured:
        merged(folder, everything, "all")
        print(sizes(folder))


def plan(folder: Path, name: str, lines: list[str]) -> Path:
    (folder / "part").write_text("".join(f"{line}\n" for line in lines))
    command("plan", folder / "part", "-o", folder / name)
    return folder / name


def command(*arguments: object) -> None:
    subprocess.run([sys.executable, "-m", "unawaited", "fleet", *map(str, arguments)], check=True)


def start(*arguments: object) -> psutil.Popen:
    return psutil.Popen([sys.executable, "-m", "unawaited", "fleet", "run", *map(str, arguments)])


def merged(folder: Path, tasks: Path, results: str) -> list[bytes]:
    command("merge", tasks, folder / results, "-o", folder / "merged")
    return [(folder / "merged" / f"{part}.parquet").read_bytes() for part in PARTS]


class Memory:
    """Watches how much memory this process's children have, all together."""

    def __init__(self) -> None:
        self.peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(0.5):
            total = 0
            for process in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    total += process.memory_info().rss
            self.peak = max(self.peak, total)


@contextlib.contextmanager
def clock(name: str, repositories: int):
    """Measure what the children take that end in the meantime."""
    measured = Measured(name, repositories, 0, 0, 0)
    before, began = os.times(), time.monotonic()
    with Memory() as memory:
        yield measured
    after = os.times()
    measured.wall = time.monotonic() - began
    measured.memory = memory.peak / 2**20
    if not measured.cpu:
        measured.cpu = sum(after[2:4]) - sum(before[2:4])


def count(tasks: Path) -> int:
    return len(tasks.read_text().splitlines())


def alone(folder: Path, lines: list[str]) -> Measured:
    environment = folder / "empty" / "lib" / "python3.13" / "site-packages"
    environment.mkdir(parents=True, exist_ok=True)
    (folder / "empty" / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.13.0\n")
    with clock("the bare program, one after another", len(lines)) as measured:
        for line in lines:
            subprocess.run(
                [os.environ["UNAWAITED_PROGRAM"], "check", "--output-format=json", "--python", str(folder / "empty")],
                cwd=line.removeprefix("file://"),
                stdout=subprocess.DEVNULL,
                check=False,
            )
    return measured


def fleet(folder: Path, name: str, tasks: Path, *options: str) -> Measured:
    with clock(f"fleet {' '.join(options)}", count(tasks)) as measured:
        start(tasks, "-o", folder / name, *options).wait()
    return measured


def done(folder: Path, name: str) -> int:
    return sum(len(files) for _, _, files in os.walk(folder / name / "records"))


def wait_for(folder: Path, name: str, number: int, process: psutil.Popen) -> None:
    while done(folder, name) < number and process.poll() is None:
        time.sleep(0.05)


def killed(folder: Path, name: str, tasks: Path) -> Measured:
    with clock("fleet, killed at half and started again", count(tasks)) as measured:
        process = start(tasks, "-o", folder / name)
        wait_for(folder, name, count(tasks) // 2, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
        repeated = len(list((folder / name / "begun").iterdir()))
        start(tasks, "-o", folder / name).wait()
    # Of what is killed the system does not tell its parents' parents.
    measured.cpu = math.nan
    measured.note = f"{repeated} repositories were begun again"
    return measured


def ray(folder: Path, name: str, tasks: Path, *, kill: bool) -> Measured:
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    from ray.cluster_utils import Cluster

    options = {"object_store_memory": STORE, "memory": NODE_MEMORY}
    head = {**options, "node_ip_address": HEAD, "num_cpus": 0, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    nodes = [cluster.add_node(**options, node_ip_address=address, num_cpus=1) for address in NODES]
    cluster.wait_for_nodes()
    label = "Ray, two nodes" + (", one of them killed at a third" if kill else "")
    with clock(label, count(tasks)) as measured:
        process = start(tasks, "-o", folder / name, "--engine", "ray", "--address", cluster.address)
        if kill:
            wait_for(folder, name, count(tasks) // 3, process)
            cluster.remove_node(nodes[0], allow_graceful=False)
        process.wait()
        # Ray's own processes outlive the run, and what they took is not in it.
        measured.cpu = math.nan if kill else worked(folder / name)
        measured.note = "" if kill else "processor time of the work alone"
    cluster.shutdown()
    return measured


def worked(results: Path) -> float:
    """Add up the processor seconds that are in the records."""
    records = [json.loads(path.read_bytes()) for path in (results / "records").rglob("*.json")]
    return sum(step["cpu"] for record in records for step in record["steps"].values())


def table(measured: list[Measured]) -> str:
    base = measured[0].repositories / measured[0].wall
    rows = ["| | repositories | per second | ratio | processor s each | peak MiB | |", "|---|---|---|---|---|---|---|"]
    for one in measured:
        rate = one.repositories / one.wall
        cpu = "" if math.isnan(one.cpu) else f"{one.cpu / one.repositories:.2f}"
        rows.append(
            f"| {one.name} | {one.repositories} | {rate:.2f} | {rate / base:.2f} | {cpu} | {one.memory:.0f} | {one.note} |"
        )
    return "\n".join(rows)


def sizes(folder: Path) -> str:
    """Tell what the sources and the results of all repositories take on the disk, and the times of their steps."""

    def size(path: Path) -> int:
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())

    with duckdb.connect(str(folder / "merged" / "fleet.duckdb"), read_only=True) as connection:
        steps = connection.execute(
            "SELECT median(total_cpu), avg(total_cpu), max(total_cpu), avg(checkout_cpu), avg(check_cpu), "
            "sum(coalesce(diff_cpu, 0)) / count(*), max(check_memory) / 1048576, quantile_cont(check_memory, 0.5) / 1048576 FROM timings"
        ).fetchone()
        found = connection.execute(
            "SELECT count(*), count(*) FILTER (findings > 0), sum(findings)::BIGINT, sum(files_read)::BIGINT, count(diff) "
            "FROM repositories"
        ).fetchone()
    names = ("cpu median", "mean", "max", "checkout", "check", "diff", "check memory max MiB", "median MiB")
    told = [f"{name} {value or 0:.3g}" for name, value in zip(names, steps or ())]
    told += [
        f"{name} {value}"
        for name, value in zip(("repositories", "with findings", "findings", "files", "diffs"), found or ())
    ]
    for name, path in (("records", folder / "all" / "records"), ("stores", folder / "all" / "work" / "stores")):
        told.append(f"{name} {size(path) / 2**20:.1f} MiB")
    told.append(f"tables {sum(file.stat().st_size for file in (folder / 'merged').iterdir()) / 2**20:.1f} MiB")
    return ", ".join(told)


if __name__ == "__main__":
    main()
