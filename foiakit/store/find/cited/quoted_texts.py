"""Which records may have a quoted passage: by the passage as a phrase, then by its rarest words.

The full text finds candidates; whether one has the passage is decided by `foiakit.drafts.passages`.
"""

from __future__ import annotations

from collections.abc import Sequence

from foiakit.model.record import Record
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.session import Session
from foiakit.text.words import Words, words_of

EXACT = 50
"""At most so many records that have a passage as a phrase are candidates."""
NEAR = 25
"""At most so many records that have its rarest words."""
RAREST = 8
PHRASE = 4
"""Words of a phrase that is looked for; `RAREST` words and phrases are."""
COMMON = 5_000
"""A word in more records than this is not looked for by itself."""


class QuotedTexts:
    """Looks passages up in one database; what it learns of words it remembers."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, int] = {}

    def candidates(self, parts: Sequence[str]) -> list[int]:
        """The ids of records that may have all of *parts*, the likeliest first."""
        phrases = [_phrase(part) for part in parts]
        found = dict.fromkeys(self._ids(" AND ".join(phrases), EXACT))
        if len(found) < EXACT and (near := self._rarest(parts)):
            found.update(dict.fromkeys(self._ids(near, NEAR)))
        return list(found)

    def frequency(self, word: str) -> int:
        """How many records have *word*, counted no further than one more than `COMMON`."""
        if word not in self._known:
            row = self._session.execute(
                "SELECT count(*) FROM"
                " (SELECT rowid FROM records_fts WHERE records_fts MATCH ? LIMIT ?)",
                (_phrase(word), COMMON + 1),
            ).fetchone()
            self._known[word] = int(row[0])
        return self._known[word]

    def words(self, number: int) -> Words | None:
        """The text of a record, with its pages; ``None`` where it has no text."""
        row = self._session.execute("SELECT text FROM records WHERE id = ?", (number,)).fetchone()
        if not row or not row[0]:
            return None
        record = Record(number, text=row[0])
        return Words(row[0], page_starts(self._session, record))

    def _ids(self, match: str, limit: int) -> list[int]:
        rows = self._session.execute(
            "SELECT rowid FROM records_fts WHERE records_fts MATCH ? ORDER BY rank LIMIT ?",
            (f"text : ({match})", limit),
        )
        return [row[0] for row in rows]

    def _rarest(self, parts: Sequence[str]) -> str:
        """A query for the rarest words of *parts*, and for the phrases with the rarest words."""
        single: list[tuple[int, str]] = []
        phrases: list[tuple[int, str]] = []
        for part in parts:
            words = words_of(part)
            known = [self.frequency(part[word.start : word.end]) for word in words]
            for word, number in zip(words, known, strict=True):
                if 0 < number <= COMMON:
                    single.append((number, _phrase(part[word.start : word.end])))
            for first in range(len(words) - PHRASE + 1):
                numbers = known[first : first + PHRASE]
                if all(numbers):
                    group = part[words[first].start : words[first + PHRASE - 1].end]
                    phrases.append((min(numbers), _phrase(group)))
        chosen = [text for _, text in sorted(single)[:RAREST] + sorted(phrases)[:RAREST]]
        return " OR ".join(dict.fromkeys(chosen))


def _phrase(text: str) -> str:
    return '"' + " ".join(text.replace('"', " ").split()) + '"'
