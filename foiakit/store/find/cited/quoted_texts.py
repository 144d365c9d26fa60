"""Records that may contain a quoted passage: by the passage as a phrase, then by its rarest words.

The full text finds candidates; `foiakit.drafts.passages` decides whether one has the passage.
SQLite's own ranking counts every phrase of a query twice, so the records of each are added up here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from math import log

from foiakit.model.record import Record
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.session import Session
from foiakit.text.misreadings import scanned_spellings
from foiakit.text.words import Words, words_of

EXACT = 50
"""The most candidates that contain a passage as a phrase."""
NEAR = 30
"""The most candidates that contain its rarest words."""
RAREST = 8
"""How many of its rarest words are searched for."""
TRIED = 8
"""How many phrases with the rarest words are searched for..."""
PHRASES = 6
"""...until this number of them occurred in some text..."""
PHRASE = 4
"""...and a phrase has this many words, or is half of a part."""
COMMON = 5_000
"""A word in more records than this is not searched for by itself."""
MOST_ROWS = 20_000
"""A phrase in this many records says nothing about a passage's origin."""
RARE = 20
"""A word in at most this number of records is also searched for as scanners may misread it..."""
LEAST_NAME = 5
"""...if it has this many letters..."""
MISREAD_NAMES = 4
"""...and is among this many rarest ones."""
REMEMBERED = 1_000
"""Phrases whose records are cached: those of an office recur often."""


class QuotedTexts:
    """Looks up passages in one database and caches what it learns about words."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, int] = {}
        self._rows = lru_cache(maxsize=REMEMBERED)(self._rows_of)
        row = session.execute("SELECT max(id) FROM records").fetchone()
        self._total = int(row[0] or 0)

    def candidates(self, parts: Sequence[str]) -> list[int]:
        """Return the ids of records that may contain all of *parts*, the likeliest first."""
        whole = " AND ".join(_phrase(part) for part in parts)
        found = self._with(whole)
        if len(found) == EXACT:
            return found
        if found:  # any other has the same words, and a line's end may divide one of them
            near = self._with_most([text for part in parts for text in self._halves(part)])
        else:
            near = self._with_most(self._rarest(parts))
        return list(dict.fromkeys([*found, *near]))

    def with_phrase(self, text: str) -> list[int]:
        """The ids of records that have *text* as a phrase."""
        return self._with(_phrase(text))

    def frequency(self, word: str) -> int:
        """Return how many records have *word*, counted up to `COMMON` + 1."""
        if word not in self._known:
            row = self._session.execute(
                "SELECT count(*) FROM"
                " (SELECT rowid FROM records_fts WHERE records_fts MATCH ? LIMIT ?)",
                (_phrase(word), COMMON + 1),
            ).fetchone()
            self._known[word] = int(row[0])
        return self._known[word]

    def words(self, number: int) -> Words | None:
        """Return the text of a record, with its pages; ``None`` if it has no text."""
        row = self._session.execute("SELECT text FROM records WHERE id = ?", (number,)).fetchone()
        if not row or not row[0]:
            return None
        record = Record(number, text=row[0])
        return Words(row[0], page_starts(self._session, record))

    def _with(self, match: str) -> list[int]:
        """Return the records whose text has *match*, by SQLite's ranking if there are several."""
        query = "SELECT rowid FROM records_fts WHERE records_fts MATCH ? LIMIT 2"
        rows = self._session.execute(query, (f"text : ({match})",)).fetchall()
        if len(rows) > 1:
            query = query.replace("LIMIT 2", "ORDER BY rank LIMIT ?")
            rows = self._session.execute(query, (f"text : ({match})", EXACT)).fetchall()
        return [row[0] for row in rows]

    def _rows_of(self, phrase: str) -> tuple[int, ...]:
        rows = self._session.execute(
            "SELECT rowid FROM records_fts WHERE records_fts MATCH ? LIMIT ?",
            (f"text : ({phrase})", MOST_ROWS),
        )
        return tuple(row[0] for row in rows.fetchall())

    def _with_most(self, phrases: Iterable[str]) -> list[int]:
        """Return the records with most of the words and phrases, giving rare ones more weight."""
        weights: defaultdict[int, float] = defaultdict(float)
        used = 0
        for phrase in phrases:
            rows = self._rows(phrase)
            if not 0 < len(rows) < MOST_ROWS:
                continue
            weight = log(1 + self._total / len(rows))
            for number in rows:
                weights[number] += weight
            used += " " in phrase and " OR " not in phrase
            if used == PHRASES:
                break
        return nlargest(NEAR, weights, key=weights.__getitem__)

    def _halves(self, part: str) -> Iterator[str]:
        """Both halves of *part*, if they are longer than a short phrase and every word is known."""
        words = words_of(part)
        middle = len(words) // 2
        for half in (words[:middle], words[middle:]):
            spellings = [part[word.start : word.end] for word in half]
            if len(half) > PHRASE and all(map(self.frequency, spellings)):
                yield _phrase(part[half[0].start : half[-1].end])

    def _rarest(self, parts: Sequence[str]) -> Iterator[str]:
        """Return the rarest words of *parts*, their halves, and the phrases with the rarest words.

        One wrong word leaves one half intact, and a long phrase is in few texts; short phrases help
        with a text that a scanner misread.
        """
        single: list[tuple[int, str]] = []
        phrases: list[tuple[int, bool, str]] = []
        names: list[tuple[int, str]] = []
        for part in parts:
            words = words_of(part)
            known = [self.frequency(part[word.start : word.end]) for word in words]
            for word, number in zip(words, known, strict=True):
                if number <= RARE and word.end - word.start >= LEAST_NAME:
                    names.append((number, word.folded))
                if 0 < number <= COMMON:
                    single.append((number, _phrase(part[word.start : word.end])))
            for first in range(len(words) - PHRASE + 1):
                if all(known[first : first + PHRASE]):
                    group = part[words[first].start : words[first + PHRASE - 1].end]
                    rarest = min(known[first : first + PHRASE])
                    phrases.append((rarest, first % PHRASE > 0, _phrase(group)))
        found = [text for _, text in sorted(single)[:RAREST]]
        found += filter(None, map(_misread, sorted(names)[:MISREAD_NAMES]))
        found += [text for part in parts for text in self._halves(part)]
        found += [text for _, _, text in sorted(phrases)[:TRIED]]
        yield from dict.fromkeys(found)


def _misread(name: tuple[int, str]) -> str:
    """Return a query for the spellings that a scanner may have made of a rare word."""
    return " OR ".join(_phrase(spelling) for spelling in scanned_spellings(name[1]))


def _phrase(text: str) -> str:
    return '"' + " ".join(text.replace('"', " ").split()) + '"'
