"""Released packages with their tests and an environment for each, as `suites.toml` lists them.

`record.py` and `runs.py` use it. Under the folder that they are given lie `<name>/tree`, the source distribution, and
`<name>/venv`, its environment without the package itself, which the tests take from the tree.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLUGIN = HERE.parent / "python"
PYTEST = ["pytest==9.0.2", "pytest-timeout"]
LIMIT_OF_TEST_S = 30
FAILURES = 20
"""After how many failures a run ends; a deletion can make each of many tests wait until its limit."""
INTERRUPTS = 10
"""How often pytest is interrupted, a second apart, before it is killed; asyncio takes an interrupt for itself."""


@dataclass(frozen=True)
class Suite:
    name: str
    version: str
    source: str
    needs: list[str]
    arguments: list[str]


@dataclass(frozen=True)
class Outcome:
    status: int
    cpu_s: float
    wall_s: float
    is_interrupted: bool
    last_line: str


def options(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the packages and their environments are kept")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that runs the tests [default: this one]")
    parser.add_argument("--packages", help="only these of suites.toml, comma-separated")
    return parser


def chosen(arguments: argparse.Namespace) -> list[Suite]:
    """Give the suites that are asked for, prepared."""
    listed = [Suite(**entry) for entry in tomllib.loads((HERE / "suites.toml").read_text())["suite"]]
    names = arguments.packages.split(",") if arguments.packages else [suite.name for suite in listed]
    unknown = set(names) - {suite.name for suite in listed}
    if unknown:
        sys.exit(f"not in suites.toml: {', '.join(sorted(unknown))}")
    suites = [suite for suite in listed if suite.name in names]
    for suite in suites:
        prepare(suite, arguments.folder / suite.name, arguments.python)
    return suites


def prepare(suite: Suite, folder: Path, python: str) -> None:
    """Fetch the package's source and make its environment, unless both are there."""
    done = folder / "prepared"
    wanted = f"{suite}\n"
    if done.exists() and done.read_text() == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pinned = f"{suite.name}=={suite.version}"
    subprocess.run([python, "-m", "venv", folder / "venv"], check=True)
    pip = [folder / "venv" / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", *PYTEST, pinned, *suite.needs], check=True)
    subprocess.run([*pip, "uninstall", "--yes", suite.name], check=True)
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([*pip, "download", "--no-binary", ":all:", "--no-deps", "--dest", temporary, pinned], check=True)
        (archive,) = Path(temporary).glob("*.tar.gz")
        with tarfile.open(archive) as opened:
            opened.extractall(temporary, filter="data")
        (unpacked,) = [path for path in Path(temporary).iterdir() if path.is_dir()]
        shutil.move(unpacked, folder / "tree")
    done.write_text(wanted)


def run_tests(suite: Suite, tree: Path, venv: Path, record: Path | None, limit_s: float) -> Outcome:
    """Run the tests of a tree, and record them if there is a file for it. Past the limit pytest is interrupted."""
    command = [str(venv / "bin" / "python"), "-m", "pytest", "-q", "-o", "addopts=", "-p", "no:cacheprovider"]
    command += [f"--timeout={LIMIT_OF_TEST_S}", f"--maxfail={FAILURES}", "--tb=no", *suite.arguments]
    if record:
        command += ["-p", "unawaited.record.plugin", f"--unawaited-record={record}"]
    paths = [tree, (tree / suite.source).parent, PLUGIN]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTHONDONTWRITEBYTECODE": "1"}
    begun = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, cwd=tree, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True
        )
        is_interrupted = not _ends(process, begun + limit_s)
        if is_interrupted:
            for _ in range(INTERRUPTS):
                os.kill(process.pid, signal.SIGINT)
                if _ends(process, time.monotonic() + 1):
                    break
            os.killpg(process.pid, signal.SIGKILL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        lines = output.read().decode("utf-8", "replace").strip().splitlines()
    cpu_s = usage.ru_utime + usage.ru_stime
    return Outcome(process.returncode, cpu_s, time.monotonic() - begun, is_interrupted, lines[-1] if lines else "")


def _ends(process: subprocess.Popen, deadline: float) -> bool:
    """Wait for the end of a process, but leave it to be asked for what it used."""
    while time.monotonic() < deadline:
        if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return True
        time.sleep(0.05)
    return False
