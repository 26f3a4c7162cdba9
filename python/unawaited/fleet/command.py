"""The command line of ``python -m unawaited fleet``."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from unawaited._program import find
from unawaited.errors import UnawaitedError

from . import checkout, merge, patches, plan, report, run, work
from .engines.local import LocalEngine
from .engines.ray import RayEngine
from .errors import FleetError
from .record import CHECKED, OUTCOMES, Results, Settings

if TYPE_CHECKING:
    from .engines import Engine

DONE, UNDONE, INTERRUPTED = 0, 2, 130
RESERVED = (
    "--fix",
    "-i",
    "--interactive",
    "--add-ignores",
    "--diff",
    "--write-baseline",
    "--unsafe-fixes",
    "--no-unsafe-fixes",
)
RESERVED_PREFIXES = ("--output-format", "--output-file", "--write-baseline=")
QUESTIONS_AT_A_TIME = 8
MEBIBYTE = 2**20
MANUAL = "A command ends with 0 if it did what it was asked, whatever was found, and with 2 if it could not."


def main(argv: list[str]) -> int:
    """Do what the arguments say, and give the exit status."""
    own, rest = (argv[: argv.index("--")], argv[argv.index("--") + 1 :]) if "--" in argv else (argv, [])
    parser = _parser()
    try:
        arguments = parser.parse_args(own)
        if rest and arguments.act is not _run:
            parser.error("what follows -- is for `unawaited check`, which only `run` calls")
        arguments.rest = rest
    except SystemExit as error:
        # argparse has told what is wrong, or shown its help.
        return error.code if isinstance(error.code, int) else UNDONE
    act: Callable[[argparse.Namespace], int] = arguments.act
    try:
        return act(arguments)
    except (FleetError, UnawaitedError) as error:
        _tell(str(error))
        return UNDONE
    except KeyboardInterrupt:
        _tell("stopped; the same command goes on from here")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m unawaited fleet", description="Check many repositories.", epilog=MANUAL)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    command = commands.add_parser("plan", help="list what there is to check", epilog=MANUAL)
    command.set_defaults(act=_plan)
    command.add_argument(
        "lists",
        nargs="+",
        type=Path,
        metavar="LIST",
        help="files with a path, URL or JSON object in each line; @commit may follow",
    )
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PLAN", help="the file to write the plan to"
    )
    command.add_argument(
        "--resolve", action="store_true", help="ask each source for its commit now, and write that down"
    )

    _add_run(
        commands.add_parser(
            "run",
            help="check what is not checked yet",
            epilog=MANUAL,
            usage="%(prog)s PLAN -o RESULTS [OPTIONS] [-- CHECK-OPTIONS]",
        )
    )

    command = commands.add_parser("merge", help="make tables of results: Parquet and DuckDB", epilog=MANUAL)
    command.set_defaults(act=_merge)
    command.add_argument("plan", type=Path, metavar="PLAN", help="the plan")
    command.add_argument(
        "results", nargs="+", type=Path, metavar="RESULTS", help="the folders that `run` wrote to, of all shards"
    )
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="MERGED", help="the folder to write the tables to"
    )

    command = commands.add_parser("report", help="make pages of merged results", epilog=MANUAL)
    command.set_defaults(act=_report)
    command.add_argument("merged", type=Path, metavar="MERGED", help="the folder that `merge` wrote to")
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PAGES", help="the folder to write the pages to"
    )

    command = commands.add_parser("patches", help="write a patch for `git am` for each repository", epilog=MANUAL)
    command.set_defaults(act=_patches)
    command.add_argument("merged", type=Path, metavar="MERGED", help="the folder that `merge` wrote to")
    command.add_argument("folder", type=Path, metavar="DIR", help="the folder to write the patches to")
    command.add_argument(
        "--author",
        default="unawaited <unawaited@localhost>",
        metavar="'NAME <ADDRESS>'",
        help="whose commits they are to be [%(default)s]",
    )
    command.add_argument(
        "--date", type=_date, metavar="DATE", help="the date of the commits, such as 2030-01-31T12:00+00:00 [now]"
    )
    command.add_argument(
        "--subject",
        default="Await coroutines that nobody awaits",
        metavar="LINE",
        help="their first line [%(default)s]",
    )
    return parser


def _add_run(command: argparse.ArgumentParser) -> None:
    command.set_defaults(act=_run)
    command.add_argument("plan", type=Path, metavar="PLAN", help="the plan")
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="RESULTS",
        help="the folder for the records; those in it are not made again",
    )
    command.add_argument("--shard", type=_shard, metavar="K/N", help="only the K-th of N parts of the plan")
    command.add_argument(
        "--jobs",
        type=_positive,
        default=_processors(),
        metavar="N",
        help="how many repositories at a time, with --engine local [%(default)s]",
    )
    command.add_argument(
        "--work",
        type=Path,
        metavar="DIR",
        help="the folder for checkouts, on the machine that does the work [RESULTS/work]",
    )
    command.add_argument(
        "--timeout", type=_seconds, default=600, metavar="SECONDS", help="for each check of a repository [%(default)s]"
    )
    command.add_argument(
        "--memory", type=_positive, default=4096, metavar="MIB", help="for each check of a repository [%(default)s]"
    )
    command.add_argument(
        "--checkout-timeout", type=_seconds, default=300, metavar="SECONDS", help="for each step of git [%(default)s]"
    )
    command.add_argument(
        "--fixes", choices=tuple(work.FIXED), default="safe", help="which fixes go into patches [%(default)s]"
    )
    command.add_argument(
        "--environments", action="store_true", help="install what each repository requires, from wheels, with uv"
    )
    command.add_argument(
        "--environment-timeout", type=_seconds, default=120, metavar="SECONDS", help="for that [%(default)s]"
    )
    command.add_argument("--no-store", action="store_true", help="keep nothing of what is fetched")
    command.add_argument(
        "--again",
        type=_outcomes,
        default=(),
        metavar="OUTCOME,...",
        help=f"make such records again: {', '.join(OUTCOMES)}",
    )
    command.add_argument(
        "--attempts",
        type=_positive,
        default=3,
        metavar="N",
        help="how often a repository is begun that each time takes the run down with it [%(default)s]",
    )
    command.add_argument("--engine", choices=("local", "ray"), default="local", help="what does the work [%(default)s]")
    command.add_argument("--address", default="auto", help="of the Ray cluster [%(default)s: the one of this machine]")
    command.add_argument(
        "--retries",
        type=int,
        default=3,
        metavar="N",
        help="how often Ray does again what is lost with a node [%(default)s]",
    )


def _plan(arguments: argparse.Namespace) -> int:
    tasks = plan.read_lists(arguments.lists)
    if arguments.resolve:
        tasks = _resolved(tasks)
    try:
        plan.write(tasks, arguments.output)
    except OSError as error:
        message = f"{arguments.output} cannot be written: {error.strerror}"
        raise FleetError(message) from None
    _tell(f"{_count(len(tasks), 'repository', 'repositories')} in {arguments.output}")
    return DONE


def _resolved(tasks: list[plan.Task]) -> list[plan.Task]:
    asked = [task for task in tasks if not task.is_in_place]
    with ThreadPoolExecutor(QUESTIONS_AT_A_TIME) as pool:
        commits = dict(zip(asked, pool.map(checkout.resolve, asked)))
    resolved = {}
    for task in tasks:
        commit = commits.get(task)
        if commit is None and task in commits:
            _tell(f"{task.source}: {task.commit or 'HEAD'} could not be resolved; it stays as it is")
        new = plan.task_of(task.source, commit) if commit else task
        resolved[new.id] = new
    return [resolved[key] for key in sorted(resolved)]


def _run(arguments: argparse.Namespace) -> int:
    for argument in arguments.rest:
        if argument in RESERVED or argument.startswith(RESERVED_PREFIXES):
            message = f"{argument} is not for a fleet, which writes to no repository and keeps reports of its own"
            raise FleetError(message)
    tasks = plan.read(arguments.plan)
    if arguments.shard:
        tasks = [task for task in tasks if arguments.shard.holds(task)]
    settings = Settings(
        work=str((arguments.work or arguments.output / "work").resolve()),
        program=work.program_version(find()),
        arguments=tuple(arguments.rest),
        fixes=arguments.fixes,
        environments=arguments.environments,
        limit=arguments.timeout,
        memory=arguments.memory * MEBIBYTE,
        checkout_limit=arguments.checkout_timeout,
        environment_limit=arguments.environment_timeout,
        is_cached=not arguments.no_store,
    )
    engine: Engine = (
        RayEngine(arguments.address, arguments.retries) if arguments.engine == "ray" else LocalEngine(arguments.jobs)
    )
    results = Results(arguments.output)
    try:
        tally = run.run(tasks, settings, engine, results, again=arguments.again, attempts=arguments.attempts)
    except OSError as error:
        message = f"{error.filename or arguments.output}: {error.strerror}; the same command goes on from here"
        raise FleetError(message) from None
    given_up = {name: count for name, count in sorted(tally.outcomes.items()) if name not in CHECKED}
    bad = "".join(f", {count} {name}" for name, count in given_up.items())
    before = f", {tally.before} had been done before" if tally.before else ""
    _tell(f"{_count(tally.done, 'repository', 'repositories')} done{bad}{before}")
    return DONE


def _merge(arguments: argparse.Namespace) -> int:
    merged = merge.merge(plan.read(arguments.plan), [Results(folder) for folder in arguments.results], arguments.output)
    missing = f", {merged.missing} of them without a record" if merged.missing else ""
    findings = _count(merged.rows["findings"], "finding", "findings")
    repositories = _count(merged.rows["repositories"], "repository", "repositories")
    _tell(f"{repositories}{missing}, {findings}, in {arguments.output}")
    return DONE


def _report(arguments: argparse.Namespace) -> int:
    pages = report.write(arguments.merged, arguments.output)
    _tell(f"{_count(pages, 'page', 'pages')}; begin with {arguments.output / report.INDEX}")
    return DONE


def _patches(arguments: argparse.Namespace) -> int:
    date = arguments.date or datetime.now(timezone.utc)
    count = patches.write(
        arguments.merged, arguments.folder, author=arguments.author, date=date, subject=arguments.subject
    )
    _tell(f"{_count(count, 'patch', 'patches')} in {arguments.folder}")
    return DONE


def _tell(message: str) -> None:
    sys.stderr.write(f"unawaited: {message}\n")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        message = f"{text!r} is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return number


def _seconds(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        message = f"{text!r} is no number of seconds"
        raise argparse.ArgumentTypeError(message)
    return number


def _shard(text: str) -> plan.Shard:
    try:
        return plan.Shard.parse(text)
    except FleetError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _outcomes(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    unknown = [name for name in names if name not in OUTCOMES]
    if unknown:
        message = f"{unknown[0]!r} is no outcome; there are {', '.join(OUTCOMES)}"
        raise argparse.ArgumentTypeError(message)
    return names


def _date(text: str) -> datetime:
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is no date; write one such as 2030-01-31T12:00:00+00:00"
        raise argparse.ArgumentTypeError(message) from None
    return date if date.tzinfo else date.replace(tzinfo=timezone.utc)
