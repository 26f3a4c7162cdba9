#!/usr/bin/env python3
"""Disturbs `unawaited check --fix` in every way that a machine can, and proves that no file is lost.

faults.py target/release/unawaited
faults.py target/release/unawaited --files 2000 --kills 200 --seed 1

- killed (SIGKILL) at a random moment, in every second trial while it writes: each file is wholly as it was or wholly repaired,
  and the next run reads no temporary file as source;
- the disk full (a small tmpfs, which needs root): the same, exit status 2, and a message for what could not be written;
- files changed by another process meanwhile: that process's change is never lost;
- two runs at once: each file is repaired once.

Exit status: 0 all of that holds, 1 something does not (named on stderr), 2 it could not be tried.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MARK = b"# changed meanwhile\n"
TEMPORARY = ".unawaited-*.tmp"


def texts(number: int) -> tuple[bytes, bytes]:
    """A file's text, and what the repair makes of it. Some are long, so that writing them takes a while."""
    padding = "# padding\n" * (number % 40) ** 2
    head = f"{padding}async def load{number}() -> int:\n    return {number}\n\n\nasync def main():\n    "
    tail = f"load{number}()\n"
    return (head + tail).encode(), f"{head}await {tail}".encode()


class Tree:
    """A folder of files that each need one repair."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.texts = {f"m{number}.py": texts(number) for number in range(count)}
        self.restore()

    def restore(self) -> None:
        for left in self.folder.glob(TEMPORARY):
            left.unlink()
        for name, (old, _) in self.texts.items():
            path = self.folder / name
            if not path.exists() or path.read_bytes() != old:
                path.write_bytes(old)

    def state(self) -> tuple[int, list[str]]:
        """How many files are repaired, and which are neither repaired nor as they were."""
        repaired, torn = 0, []
        for name, (old, new) in self.texts.items():
            content = (self.folder / name).read_bytes()
            if content == new:
                repaired += 1
            elif content != old:
                torn.append(name)
        return repaired, torn

    def start(self, executable: str) -> subprocess.Popen[bytes]:
        command = [executable, "check", "--fix", "."]
        return subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def files_read(self, executable: str) -> int:
        command = [executable, "check", "--output-format", "json", "."]
        ran = subprocess.run(command, cwd=self.folder, capture_output=True, check=False)
        return json.loads(ran.stdout)["files_read"]

    def is_being_written(self) -> bool:
        return next(self.folder.glob(TEMPORARY), None) is not None


def kills(executable: str, folder: Path, count: int, trials: int) -> list[str]:
    tree = Tree(folder, count)
    begun = time.monotonic()
    run = tree.start(executable)
    while not tree.is_being_written() and run.poll() is None:
        time.sleep(0.001)
    until_writing = time.monotonic() - begun
    run.communicate()
    whole = time.monotonic() - begun
    wrong, during, left = [], 0, 0
    for trial in range(trials):
        tree.restore()
        run = tree.start(executable)
        if trial % 2 == 0:
            time.sleep(random.uniform(0, whole))
        else:
            while not tree.is_being_written() and run.poll() is None:
                time.sleep(0.001)
            time.sleep(random.uniform(0, whole - until_writing))
        run.kill()
        run.communicate()
        repaired, torn = tree.state()
        during += 0 < repaired < count
        temporary = len(list(folder.glob(TEMPORARY)))
        left += temporary
        wrong += [f"trial {trial}: {name} is torn" for name in torn]
        if temporary and (read := tree.files_read(executable)) != count:
            wrong.append(f"trial {trial}: {read} files are read of {count}")
    print(
        f"killed {trials} times over {count} files (a whole run {whole:.1f} s, its writing {whole - until_writing:.1f} s): "
        f"{during} times between the first file and the last, {left} temporary files left behind, {len(wrong)} files torn"
    )
    return wrong


def full_disk(executable: str, folder: Path) -> list[str]:
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        print("a full disk: not tried, as no tmpfs can be mounted here")
        return []
    try:
        tree = Tree(folder, 60)
        try:
            with (folder / "filling").open("wb", buffering=0) as filling:
                while True:
                    filling.write(b"x" * 4096)
        except OSError:
            pass
        # Room for a few of them.
        os.truncate(folder / "filling", (folder / "filling").stat().st_size - 8192)
        run = tree.start(executable)
        _, told = run.communicate()
        repaired, torn = tree.state()
        wrong = [f"a full disk: {name} is torn" for name in torn]
        refusals = told.count(b"cannot write a temporary file")
        if run.returncode != 2 or refusals != 60 - repaired or list(folder.glob(TEMPORARY)):
            wrong.append(f"a full disk: status {run.returncode}, {refusals} refusals, {repaired} repaired")
        print(f"a full disk: of 60 files {repaired} repaired, {refusals} refused and as they were, status {run.returncode}")
        return wrong
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def changed_meanwhile(executable: str, folder: Path, count: int, trials: int) -> list[str]:
    tree = Tree(folder, count)
    wrong, changes, refused = [], 0, 0
    for trial in range(trials):
        tree.restore()
        run = tree.start(executable)
        changed = []
        while run.poll() is None:
            name = random.choice(list(tree.texts))
            with (folder / name).open("ab") as file:
                file.write(MARK)
            changed.append(name)
            time.sleep(random.uniform(0, 0.01))
        _, told = run.communicate()
        refused += told.count(b"changed on disk")
        changes += len(changed)
        for name in set(changed):
            content = (folder / name).read_bytes()
            marks = changed.count(name)
            if content not in [text + MARK * marks for text in tree.texts[name]]:
                wrong.append(f"trial {trial}: a change of {name} is lost")
    print(f"changed meanwhile: {changes} changes in {trials} runs, {refused} files refused, {len(wrong)} changes lost")
    return wrong


def two_at_once(executable: str, folder: Path, count: int, trials: int) -> list[str]:
    tree = Tree(folder, count)
    wrong, statuses = [], []
    for trial in range(trials):
        tree.restore()
        runs = [tree.start(executable) for _ in range(2)]
        for run in runs:
            run.communicate()
        statuses += [run.returncode for run in runs]
        repaired, torn = tree.state()
        wrong += [f"two at once, {trial}: {name} is torn" for name in torn]
        if repaired != count or list(folder.glob(TEMPORARY)):
            wrong.append(f"two at once, {trial}: {repaired} of {count} repaired")
    ends = ", ".join(f"{statuses.count(status)} with status {status}" for status in sorted(set(statuses)))
    print(f"two at once: {trials} times over {count} files, all repaired once; runs ended {ends}")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable", help="the built `unawaited`")
    parser.add_argument("--files", type=int, default=2000, help="files in a tree [default: 2000]")
    parser.add_argument("--kills", type=int, default=200, help="how often it is killed [default: 200]")
    parser.add_argument("--runs", type=int, default=20, help="runs of the other trials [default: 20]")
    parser.add_argument("--seed", type=int, default=0, help="of the random moments [default: 0]")
    arguments = parser.parse_args()
    executable = shutil.which(str(Path(arguments.executable).resolve()))
    if executable is None:
        print(f"{arguments.executable} cannot be run; build it with `cargo build --release`", file=sys.stderr)
        return 2
    random.seed(arguments.seed)
    sys.stdout.reconfigure(line_buffering=True)
    wrong = []
    for trials in (
        lambda folder: kills(executable, folder, arguments.files, arguments.kills),
        lambda folder: full_disk(executable, folder),
        lambda folder: changed_meanwhile(executable, folder, arguments.files // 10, arguments.runs),
        lambda folder: two_at_once(executable, folder, arguments.files // 10, arguments.runs),
    ):
        with tempfile.TemporaryDirectory() as folder:
            wrong += trials(Path(folder))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
