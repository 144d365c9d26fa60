"""A piece of a record's text that shows its hits: by FTS5 or, where there are many, in two steps.

To choose the piece FTS5 compares each hit of a record with each other one. A word that stands in
one text 20,000 times takes seconds then, and 750,000 times an hour. So a text with more than `HITS`
hits is cut first; the part that answers best is what FTS5 is asked about.
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
"""A record of so many characters has not too many."""
PART = 1000
"""Characters of a part."""
SHARED = 250
"""Characters that a part has in common with the next, so that hardly a phrase is cut."""
BETWEEN = " ... "
"""Where a snippet leaves something out."""
_BLANK = re.compile(r"\s")
_PIECES = re.compile(r'"((?:[^"]|"")*)"|\b(?:AND|NOT)\b')


def sql(around: int) -> str:
    """The snippet of `records_fts` beside `records`, of *around* words; ``NULL`` for `by_parts`.

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
    """The words that an expression's hits have in them, one of each phrase, as `few_hits` takes it.

    Only those of ASCII: another can be met only in letters beyond it.
    """
    phrases = (folded(found[1]) for found in _PIECES.finditer(match) if found[1])
    words = {max(phrase, key=len) for phrase in phrases if phrase}
    return " ".join(sorted(word for word in words if word.isascii()))


def by_parts(
    schema: str, match: str, texts: Sequence[str | None], marks: tuple[str, str], around: int
) -> str:
    """The snippet of a record whose `FULL_TEXT` is *texts*, where that has many hits.

    *schema* is the statement that makes `records_fts`: the parts are read as the record was.
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
        # All of what is asked for may stand in no part by itself.
        for asked in (match, _loose(match)):
            found = [_best(connection, asked, ids, marks, around) for ids in fields]
            if any(found):
                return max(found, key=lambda said: _worth(said, *marks))
    return ""


def _kept(connection: sqlite3.Connection, name: str, text: str) -> range:
    """Keep a field by parts; their ids."""
    insert = f"INSERT INTO records ({name}) VALUES (?)"
    ids = [connection.execute(insert, (part,)).lastrowid or 0 for part in _parts(text)]
    return range(ids[0], ids[-1] + 1)


def _best(
    connection: sqlite3.Connection, match: str, ids: range, marks: tuple[str, str], around: int
) -> str:
    """The snippet of that part of a field that answers best, the first of equals; "" of none."""
    here = "records_fts MATCH ? AND rowid BETWEEN ? AND ?"
    found = connection.execute(
        f"SELECT rowid FROM records_fts WHERE {here}"
        " ORDER BY round(bm25(records_fts), 2), rowid LIMIT 1",
        (match, ids[0], ids[-1]),
    ).fetchone()
    if found is None:
        return ""
    (best,) = found
    (said,) = connection.execute(
        f"SELECT snippet(records_fts, -1, ?, ?, '{BETWEEN}', {around})"
        f" FROM records_fts WHERE {here}",
        (*marks, match, best, best),
    ).fetchone()
    before = "" if best == ids[0] or said.startswith(BETWEEN) else BETWEEN
    after = "" if best == ids[-1] or said.endswith(BETWEEN) else BETWEEN
    return f"{before}{said}{after}"


def _worth(said: str, opening: str, closing: str) -> tuple[int, int]:
    """What FTS5 goes by: how many different hits a snippet has, then how many."""
    hits = [folded(part.partition(closing)[0]) for part in said.split(opening)[1:]]
    return len(set(hits)), len(hits)


def _parts(text: str) -> Iterator[str]:
    """*text* in parts that overlap."""
    start = end = 0
    while end < len(text):
        end = _between_words(text, start + PART)
        yield text[start:end]
        start = _between_words(text, end - SHARED)


def _between_words(text: str, at: int) -> int:
    """A blank at *at* or soon behind it; without one, *at* itself."""
    found = _BLANK.search(text, at, at + SHARED // 2)
    return found.start() if found else min(at, len(text))


def _loose(match: str) -> str:
    """An expression that any of the words of *match* meets, each in its field."""
    return _PIECES.sub(lambda found: found[0] if found[0][0] == '"' else "OR", match)
