"""Indexed words spelled like one that no record contains: for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from foiakit.model.likeness import distance
from foiakit.store.session import Session

MOST_TERMS = 20_000
"""How many words with the same first two letters are compared: a tenth of a second."""
SHORTEST = 4
"""A shorter word is similar to too many."""
_TERMS = "SELECT term, doc FROM temp.full_text_words WHERE term >= ? AND term < ? LIMIT ?"


def most_similar(session: Session, word: str) -> str | None:
    """Return the indexed word that *word* is a misspelling of; ``None`` if it is indexed itself.

    Also ``None`` if no word with its first two letters differs in one letter or, for a word of six
    letters or more, in two. Of several the nearest, and then the most frequent, is returned.
    """
    folded = word.casefold()
    if len(folded) < SHORTEST or not folded.isalpha():
        return None
    most = 1 if len(folded) < 6 else 2
    beginning = folded[:2]
    after = beginning[0] + chr(ord(beginning[1]) + 1)
    with _words(session):
        terms = session.execute(_TERMS, (beginning, after, MOST_TERMS)).fetchall()
    found = [(distance(folded, term, most), -number, term) for term, number in terms]
    away, _, nearest = min(found, default=(most + 1, 0, ""))
    return nearest if 0 < away <= most else None


@contextmanager
def _words(session: Session) -> Iterator[None]:
    """Create the table of the words for the block: a temporary one, so the file is not written."""
    (query_only,) = session.execute("PRAGMA query_only").fetchone()
    session.execute("PRAGMA query_only = OFF")
    try:
        session.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.full_text_words"
            " USING fts5vocab('main', 'records_fts', 'row')"
        )
        yield
    finally:
        session.execute(f"PRAGMA query_only = {query_only}")
