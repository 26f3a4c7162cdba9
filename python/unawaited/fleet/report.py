"""Makes static HTML pages of merged results: an index, and one for each repository with its findings and its patch.

The pages load nothing, and hold nothing that differs between two runs that found the same, but for ``timings.html``.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import jinja2
from markupsafe import Markup, escape

from .errors import FleetError
from .merge import DATABASE, load_duckdb
from .record import CHECKED, OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator

INDEX = "index.html"
TIMINGS = "timings.html"
GRADES = ("safe", "unsafe", "guess", "display")
MOST_COPIES = 100
MOST_PLACES = 50
MOST_REPOSITORIES = 2000
"""How much of each list is on the index; how many more there are is said there, and the database has them."""
MOST_SLOW = 25
ROWS_AT_A_TIME = 1000


class _Line(NamedTuple):
    number: int
    text: str
    is_found: bool


def write(merged: Path, folder: Path) -> int:
    """Write the pages of merged results into a folder, and give how many there are.

    Raises:
        FleetError: If there is no merged result, or the folder cannot be written.
    """
    database = merged / DATABASE
    if not database.is_file():
        message = f"{merged} has no {DATABASE}; make it with `python -m unawaited fleet merge`"
        raise FleetError(message)
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    templates.filters.update(words=_words, number=_number, commit=_commit, diff_lines=_diff_lines)
    templates.globals.update(outcomes={**OUTCOMES, "missing": "in the plan, and in none of the results"}, grades=GRADES)
    try:
        (folder / "repositories").mkdir(parents=True, exist_ok=True)
        with load_duckdb().connect(str(database), read_only=True, config={"threads": 1}) as connection:
            _render(templates, folder / INDEX, "index.html", **_index(connection))
            _render(templates, folder / TIMINGS, "timings.html", **_timings(connection))
            pages = 2
            for page in _repositories(connection):
                path = folder / "repositories" / f"{page['repository']['id']}.html"
                _render(templates, path, "repository.html", **page)
                if page["repository"]["diff"]:
                    path.with_suffix(".diff").write_bytes(page["repository"]["diff"])
                pages += 1
    except OSError as error:
        message = f"{folder} cannot be written: {error.strerror}"
        raise FleetError(message) from None
    return pages


def _render(templates: jinja2.Environment, path: Path, name: str, **values: Any) -> None:  # noqa: ANN401 - a template's
    path.write_text(templates.get_template(name).render(**values), encoding="utf-8")


def _query(connection: Any, text: str, *values: object) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - see load_duckdb
    cursor = connection.cursor().execute(text, list(values))
    names = [column[0] for column in cursor.description]
    while rows := cursor.fetchmany(ROWS_AT_A_TIME):
        for row in rows:
            yield dict(zip(names, row))


def _index(connection: Any) -> dict[str, Any]:  # noqa: ANN401 - see load_duckdb
    return {
        "totals": next(_query(connection, TOTALS, list(CHECKED))),
        "by_outcome": list(_query(connection, BY_OUTCOME)),
        "rules": list(_query(connection, RULES)),
        "copies": [_with_lines(row) for row in _query(connection, COPIES, MOST_PLACES, MOST_COPIES)],
        "copies_in_all": next(_query(connection, NUMBER_OF_COPIES))["groups"],
        "repositories": list(_query(connection, WITH_FINDINGS, MOST_REPOSITORIES)),
        "given_up": list(_query(connection, GIVEN_UP, list(CHECKED), MOST_REPOSITORIES)),
    }


def _timings(connection: Any) -> dict[str, Any]:  # noqa: ANN401 - see load_duckdb
    return {
        "totals": next(_query(connection, TIMES)),
        "slow": list(_query(connection, SLOW, MOST_SLOW)),
    }


def _repositories(connection: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - see load_duckdb
    """Give what is on the page of each repository that has one. Findings are read along, never all at once."""
    findings = itertools.groupby(_query(connection, FINDINGS), key=lambda finding: finding["repository"])
    following = next(findings, None)
    for repository in _query(connection, WITH_PAGES):
        own: list[dict[str, Any]] = []
        if following and following[0] == repository["id"]:
            own = [_with_lines(finding) for finding in following[1]]
            following = next(findings, None)
        yield {"repository": repository, "findings": own}


def _with_lines(finding: dict[str, Any]) -> dict[str, Any]:
    found = range(finding["line"], finding["end_line"] + 1)
    numbered = enumerate(finding["source_text"].split("\n"), finding["first_line"])
    lines = [_Line(number, text, number in found) for number, text in numbered] if finding["source_text"] else []
    return {**finding, "lines": lines}


def _words(text: str) -> Markup:
    """Show what is between backticks as code."""
    pieces = [
        Markup("<code>{}</code>").format(piece) if is_code else escape(piece)
        for piece, is_code in zip(re.split("`", text), itertools.cycle((False, True)))
    ]
    return Markup("").join(pieces)


def _number(value: float) -> str:
    """Show a number with a thin space between thousands, as it is the same everywhere."""
    return f"{value:,}".replace(",", "\u202f") if isinstance(value, int) else f"{value:,.1f}".replace(",", "\u202f")


def _commit(commit: str | None) -> str:
    return commit[:12] if commit else "as it stands"


def _diff_lines(diff: bytes) -> list[tuple[str, str]]:
    """Give the lines of a diff, each with the class that it is shown as."""
    kinds = {"---": "file old", "+++": "file", "+": "added", "-": "removed", "@": "hunk"}
    lines = diff.decode(errors="replace").split("\n")[:-1]
    return [(kinds.get(line.partition(" ")[0], kinds.get(line[:1], "")), line) for line in lines]


TOTALS = """
    SELECT count(*) AS repositories, count(*) FILTER (list_contains(?, outcome)) AS checked,
        coalesce(sum(files_read), 0)::BIGINT AS files, coalesce(sum(findings), 0)::BIGINT AS findings,
        coalesce(sum(guesses), 0)::BIGINT AS guesses, count(*) FILTER (findings > 0) AS with_findings,
        count(diff) AS patches, list(DISTINCT program ORDER BY program) FILTER (program IS NOT NULL) AS programs
    FROM repositories
"""
BY_OUTCOME = "SELECT outcome, count(*) AS number FROM repositories GROUP BY outcome ORDER BY number DESC, outcome"
BY_GRADE = ", ".join(f"count(*) FILTER (grade = '{grade}') AS \"{grade}\"" for grade in GRADES)
RULES = f"""
    SELECT rule, {BY_GRADE}, count(*) AS findings, count(DISTINCT repository) AS repositories
    FROM findings GROUP BY rule ORDER BY findings DESC, rule
"""  # noqa: S608 - of constants
COPY_GROUPS = """
    SELECT code_hash, count(DISTINCT source) AS sources, min((repository, number)) AS first
    FROM findings JOIN repositories ON repository = id GROUP BY code_hash HAVING count(DISTINCT source) > 1
"""
NUMBER_OF_COPIES = f"SELECT count(*) AS groups FROM ({COPY_GROUPS})"  # noqa: S608 - of constants
COPIES = f"""
    SELECT groups.sources, finding.*, (
        SELECT list((place.repository, place.path, place.line) ORDER BY place.repository, place.number)
        FROM findings AS place WHERE place.code_hash = groups.code_hash
    ) AS places, ? AS most_places
    FROM ({COPY_GROUPS}) AS groups
    JOIN findings AS finding ON (finding.repository, finding.number) = groups.first
    ORDER BY sources DESC, groups.code_hash LIMIT ?
"""  # noqa: S608 - of constants
WITH_FINDINGS = f"""
    SELECT id, source, "commit", environment, {BY_GRADE}, count(*) AS findings, any_value(diff) IS NOT NULL AS has_patch
    FROM repositories JOIN findings ON repository = id GROUP BY ALL
    ORDER BY safe DESC, unsafe DESC, findings DESC, id LIMIT ?
"""  # noqa: S608 - of constants
GIVEN_UP = """
    SELECT id, source, wanted, outcome, reason FROM repositories
    WHERE NOT list_contains(?, outcome) ORDER BY outcome, id LIMIT ?
"""
WITH_PAGES = "SELECT * EXCLUDE (findings) FROM repositories WHERE findings > 0 ORDER BY id"
FINDINGS = f"""
    SELECT finding.*, coalesce(sources, 1) AS sources
    FROM findings AS finding LEFT JOIN ({COPY_GROUPS}) AS groups ON finding.code_hash = groups.code_hash
    ORDER BY repository, number
"""  # noqa: S608 - of constants
TIMES = """
    SELECT count(*) AS repositories, coalesce(sum(total_cpu), 0) AS cpu, coalesce(sum(total_wall), 0) AS wall,
        coalesce(max(total_memory), 0) / 1048576 AS memory, coalesce(sum(checkout_cpu), 0) AS checkout,
        coalesce(sum(environment_cpu), 0) AS environment, coalesce(sum(check_cpu), 0) AS "check",
        coalesce(sum(diff_cpu), 0) AS diff, coalesce(median(total_wall), 0) AS median,
        coalesce(quantile_cont(total_wall, 0.99), 0) AS slowest_percent
    FROM timings
"""
SLOW = """
    SELECT id, source, outcome, findings, total_wall AS wall, total_cpu AS cpu, total_memory / 1048576 AS memory, host
    FROM timings JOIN repositories ON repository = id ORDER BY total_cpu DESC, id LIMIT ?
"""
