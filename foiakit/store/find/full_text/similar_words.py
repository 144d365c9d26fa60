"""Indexed words spelled like one that no record contains: for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from string import ascii_lowercase

from foiakit.model.likeness import distance
from foiakit.store.session import Session
from foiakit.text.folding import fold

MOST_TERMS = 20_000
"""How many words with the same first two letters are compared: a tenth of a second."""
SHORTEST = 4
"""A shorter word is similar to too many."""
_TERMS = "SELECT term, doc FROM temp.{} WHERE term >= ? AND term < ? LIMIT ?"
_TERM = "SELECT term, doc FROM temp.{} WHERE term = ?"
_INDICES = {"full_text_words": "records_fts", "folded_words": "folded_fts"}
"""A table of words, and the full-text index that they are in."""


def most_similar(session: Session, word: str) -> str | None:
    """Return the indexed word that *word* is a misspelling of; ``None`` if it is indexed itself.

    Also ``None`` if no word differs in one letter or, for a word of six letters or more and with
    the same first two letters, in two. Of several the nearest, and then the most frequent, is
    returned.
    """
    typed = fold(word)
    if len(typed) < SHORTEST or not typed.isalpha():
        return None
    most = 1 if len(typed) < 6 else 2
    beginning = typed[:2]
    after = beginning[0] + chr(ord(beginning[1]) + 1)
    with _words(session):
        terms = [
            row
            for table in _INDICES
            for row in session.execute(_TERMS.format(table), (beginning, after, MOST_TERMS))
        ]
        found = [(distance(typed, term, most), -number, term) for term, number in terms]
        away, _, nearest = min(found, default=(most + 1, 0, ""))
        if away <= most:
            return nearest if away else None
        others = [
            (-number, term)
            for table in _INDICES
            for other in _other_beginnings(typed)
            for term, number in session.execute(_TERM.format(table), (other,))
        ]
    return min(others, default=(0, None))[1]


def _other_beginnings(word: str) -> set[str]:
    """Return the words that differ from *word* by an error in its first two letters."""
    found = {word[1:], word[0] + word[2:], word[1] + word[0] + word[2:]}
    found.add(word[0] + word[2] + word[1] + word[3:])
    for letter in ascii_lowercase:
        found |= {letter + word[1:], word[0] + letter + word[2:]}
        found |= {word[:at] + letter + word[at:] for at in range(3)}
    return found - {word}


@contextmanager
def _words(session: Session) -> Iterator[None]:
    """Create the tables of the words for the block: temporary ones, so the file is not written."""
    (query_only,) = session.execute("PRAGMA query_only").fetchone()
    session.execute("PRAGMA query_only = OFF")
    try:
        for table, index in _INDICES.items():
            session.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}"
                f" USING fts5vocab('main', '{index}', 'row')"
            )
        yield
    finally:
        session.execute(f"PRAGMA query_only = {query_only}")
