"""The passages that were found, from the cache, with the current data of their records."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from foiakit.releases.passages import IN_FULL, Passage, Release
from foiakit.store.release_index.cache_file import CacheFile
from foiakit.store.session import Session

_ASIDE = 2
"""How many words apart one passage may begin when compared with different texts."""


class _Row(NamedTuple):
    hides: int
    shows: int
    message: int
    first: int
    words: int
    exemptions: str
    start: int
    stop: int
    paragraph: int
    subject: str
    day: str
    sure: int


_SELECT = f"SELECT {', '.join(_Row._fields)} FROM passages"


def passages(
    session: Session,
    cache: CacheFile,
    hidden_in: Collection[int] | None = None,
    of: int | None = None,
) -> list[Passage]:
    """Return every passage, the most important first.

    With *hidden_in* only those that these records hide; with *of* those that this record hides or
    shows.
    """
    condition, values = ("", ()) if of is None else (" WHERE hides = ? OR shows = ?", (of, of))
    found = cache.execute(f"{_SELECT}{condition} ORDER BY hides, message, first", values)
    rows = map(_Row._make, found)
    groups = [group for group in _grouped(rows) if hidden_in is None or group[0].hides in hidden_in]
    releases = _releases(
        session, {record_id for group in groups for row in group for record_id in row[:2]}
    )
    made = [passage for group in groups if (passage := _made(session, group, releases))]
    return sorted(made, key=lambda passage: (-passage.weight, passage.hidden_in.id, passage.text))


def _grouped(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows of one passage together; they are ordered by record and place."""
    group: list[_Row] = []
    for row in rows:
        if group and (row[:3:2] != group[-1][:3:2] or row.first - group[-1].first > _ASIDE):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _unquoted(text: str) -> str:
    """*text* without the signs with which mail programs begin the lines that they quote."""
    return re.sub(r"\n[ \t]*(?:[>|][ \t]*)+", "\n", text)


def _releases(session: Session, ids: Iterable[int]) -> dict[int, Release]:
    rows = session.execute(
        "SELECT id, document, decision, released FROM records"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {row[0]: Release(*row) for row in rows}


def _made(session: Session, rows: list[_Row], releases: dict[int, Release]) -> Passage | None:
    """Return the passage of *rows*; ``None`` if its records were removed meanwhile."""
    rows = [row for row in rows if row.hides in releases and row.shows in releases]
    if not rows:
        return None
    rows.sort(key=lambda row: (-row.words, releases[row.shows].decision != IN_FULL, row.shows))
    best = rows[0]
    ((text,),) = session.execute(
        "SELECT substr(text, ?, ?) FROM records WHERE id = ?",
        (best.start + 1, best.stop - best.start, best.shows),
    ).fetchall()
    exemptions = dict.fromkeys(code for row in rows for code in json.loads(row.exemptions))
    return Passage(
        best.words, releases[best.hides], tuple(exemptions),
        tuple(releases[fromkey] for fromkey in dict.fromkeys(row.shows for row in rows)),
        _unquoted(text or ""), best.day, best.subject, best.paragraph,
        any(row.sure for row in rows),
    )  # fmt: skip
