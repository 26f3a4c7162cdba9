"""Writes the diffs of a fleet as mails that ``git am`` takes, one for each repository. Nothing is sent or opened."""

from __future__ import annotations

import base64
import json
import re
from email.header import Header
from email.utils import format_datetime
from typing import TYPE_CHECKING

from .errors import FleetError
from .merge import DATABASE, load_duckdb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

INDEX = "index.jsonl"
NO_COMMIT = "0" * 40
LINE = 76


def write(merged: Path, folder: Path, *, author: str, date: datetime, subject: str) -> int:
    """Write a patch for each repository that has a diff, and a list of them; give how many there are.

    A patch is named after the id of its repository. The list has in each line an object with ``id``, ``source``,
    ``commit`` (what the diff is made for) and ``patch``, the name of the file.

    Raises:
        FleetError: If there is no merged result, the author is not of the form ``Name <address>``, or the folder cannot
            be written.
    """
    if not re.fullmatch(r"[^<>\n]+ <[^<>\s]+@[^<>\s]+>", author):
        message = f"{author!r} is no author; write one as in 'Name <name@example.org>'"
        raise FleetError(message)
    database = merged / DATABASE
    if not database.is_file():
        message = f"{merged} has no {DATABASE}; make it with `python -m unawaited fleet merge`"
        raise FleetError(message)
    query = 'SELECT id, source, "commit", program, diff, fixed FROM repositories WHERE diff IS NOT NULL ORDER BY id'
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with load_duckdb().connect(str(database), read_only=True) as connection, (folder / INDEX).open("w") as index:
            rows = connection.execute(query).fetchall()
            for identity, source, commit, program, diff, fixed in rows:
                name = f"{identity}.patch"
                (folder / name).write_bytes(
                    mail(diff, commit=commit, author=author, date=date, subject=subject, program=program, fixed=fixed)
                )
                index.write(json.dumps({"id": identity, "source": source, "commit": commit, "patch": name}) + "\n")
    except OSError as error:
        message = f"{folder} cannot be written: {error.strerror}"
        raise FleetError(message) from None
    return len(rows)


def mail(  # noqa: PLR0913 - each is a part of the mail
    diff: bytes,
    *,
    commit: str | None,
    author: str,
    date: datetime,
    subject: str,
    program: str,
    fixed: Sequence[Mapping[str, str]],
) -> bytes:
    """Make a mail in the form of ``git format-patch``.

    ``fixed`` has ``path``, ``rule`` and ``message`` of each fix, which the mail's text lists.
    """
    name, _, address = author.rpartition(" ")
    listed = "".join(f"- {_line(fix['path'])}: {_line(fix['message'])} [{fix['rule']}]\n" for fix in fixed)
    text = f"Found and checked by unawaited {program}:\n\n{listed}---\n\n".encode(errors="replace")
    body = text + diff + f"-- \nunawaited {program}\n".encode()
    # git takes a carriage return at the end of a line for the mail's, and other encodings for UTF-8: those go encoded.
    is_plain = b"\r" not in body and _is_utf8(body)
    headers = [
        f"From {commit or NO_COMMIT} Mon Sep 17 00:00:00 2001",
        f"From: {Header(name, maxlinelen=LINE).encode()} {address}",
        f"Date: {format_datetime(date)}",
        f"Subject: [PATCH] {Header(subject, maxlinelen=LINE).encode()}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        f"Content-Transfer-Encoding: {'8bit' if is_plain else 'base64'}",
    ]
    encoded = body if is_plain else base64.encodebytes(body)
    return "\n".join(headers).encode("ascii") + b"\n\n" + encoded + b"\n"


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _line(text: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f]", "?", text)
