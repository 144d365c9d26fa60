"""A snippet of a record's text around its hits: by FTS5 or, if there are many, in two steps.

To choose the snippet FTS5 compares each hit of a record with every other. For a word that occurs in
one text 20,000 times that takes seconds, and for 750,000 times an hour. So a text with more than
`HITS` hits is split first; FTS5 is then asked about the best part.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache

from foiakit.store.file.sql_functions import register
from foiakit.store.find.full_text.name_variants import folded
from foiakit.store.schema.rows import FULL_TEXT

SHORT = 4000
"""A record with fewer characters cannot have too many hits."""
PART = 1000
"""Characters of a part."""
SHARED = 250
"""Characters that a part shares with the next, so that phrases are hardly ever cut."""
BETWEEN = " ... "
"""The mark where a snippet leaves something out."""
_BLANK = re.compile(r"\s")
_PIECES = re.compile(r'"((?:[^"]|"")*)"|\b(?:AND|NOT)\b')


def sql(around: int) -> str:
    """The snippet of `records_fts` joined with `records`, of *around* words; ``NULL`` for
    `by_parts`.

    It takes `wanted`'s words, and the marks.
    """
    length = " + ".join(f"ifnull(length(records.{name}), 0)" for name in FULL_TEXT)
    texts = ", ".join(f"records.{name}" for name in FULL_TEXT)
    return (
        f"CASE WHEN {length} <= {SHORT} OR few_hits(?, {texts})"
        f" THEN snippet(records_fts, -1, ?, ?, '{BETWEEN}', {around}) END"
    )


@lru_cache(maxsize=16)
def wanted(match: str) -> str:
    """Return words that every hit of an expression contains, one per phrase, for `few_hits`.

    Only ASCII words: others can only occur with letters beyond ASCII.
    """
    phrases = (folded(found[1]) for found in _PIECES.finditer(match) if found[1])
    words = {max(phrase, key=len) for phrase in phrases if phrase}
    return " ".join(sorted(word for word in words if word.isascii()))


def by_parts(
    schema: str, match: str, texts: Sequence[str | None], marks: tuple[str, str], around: int
) -> str:
    """Return the snippet of a record whose `FULL_TEXT` is *texts*, if that has many hits.

    *schema* is the statement that creates `records_fts`, so that the parts are indexed in the same
    way.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        register(connection)  # so that Ctrl-C ends it
        connection.execute(f"CREATE TABLE records (id INTEGER PRIMARY KEY, {', '.join(FULL_TEXT)})")
        fields = [
            _kept(connection, name, text)
            for name, text in zip(FULL_TEXT, texts, strict=True)
            if text
        ]
        connection.execute(schema)
        connection.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
        # No part by itself may contain all of the query.
        for asked in (match, _loose(match)):
            found = [_best(connection, asked, ids, marks, around) for ids in fields]
            if any(found):
                return max(found, key=lambda text: _worth(text, *marks))
    return ""


def _kept(connection: sqlite3.Connection, name: str, text: str) -> range:
    """Store a field in parts; return their ids."""
    insert = f"INSERT INTO records ({name}) VALUES (?)"
    ids = [connection.execute(insert, (part,)).lastrowid or 0 for part in _parts(text)]
    return range(ids[0], ids[-1] + 1)


def _best(
    connection: sqlite3.Connection, match: str, ids: range, marks: tuple[str, str], around: int
) -> str:
    """The snippet of the part of a field that fits best, the first of equals; "" for none."""
    here = "records_fts MATCH ? AND rowid BETWEEN ? AND ?"
    found = connection.execute(
        f"SELECT rowid FROM records_fts WHERE {here}"
        " ORDER BY round(bm25(records_fts), 2), rowid LIMIT 1",
        (match, ids[0], ids[-1]),
    ).fetchone()
    if found is None:
        return ""
    (best,) = found
    (text,) = connection.execute(
        f"SELECT snippet(records_fts, -1, ?, ?, '{BETWEEN}', {around})"
        f" FROM records_fts WHERE {here}",
        (*marks, match, best, best),
    ).fetchone()
    before = "" if best == ids[0] or text.startswith(BETWEEN) else BETWEEN
    after = "" if best == ids[-1] or text.endswith(BETWEEN) else BETWEEN
    return f"{before}{text}{after}"


def _worth(text: str, opening: str, closing: str) -> tuple[int, int]:
    """Rank as FTS5 does: by the number of different hits in a snippet, then by their number."""
    hits = [folded(part.partition(closing)[0]) for part in text.split(opening)[1:]]
    return len(set(hits)), len(hits)


def _parts(text: str) -> Iterator[str]:
    """Split *text* into parts that overlap."""
    start = end = 0
    while end < len(text):
        end = _between_words(text, start + PART)
        yield text[start:end]
        start = _between_words(text, end - SHARED)


def _between_words(text: str, at: int) -> int:
    """Return the place of a space at *at* or soon after it; without one, *at* itself."""
    found = _BLANK.search(text, at, at + SHARED // 2)
    return found.start() if found else min(at, len(text))


def _loose(match: str) -> str:
    """Return an expression that any of the words of *match* satisfies, each in its field."""
    return _PIECES.sub(lambda found: found[0] if found[0][0] == '"' else "OR", match)
