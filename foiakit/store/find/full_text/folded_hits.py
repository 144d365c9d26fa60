"""Hits that only ``folded_fts`` has: words with letters that ``records_fts`` does not fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from foiakit.store.file.executor import Executor
from foiakit.store.find.conditions import Condition
from foiakit.store.find.full_text.snippet import BETWEEN
from foiakit.store.schema import folded_index
from foiakit.store.schema.rows import FULL_TEXT
from foiakit.text.folding import pieces

_OPEN, _CLOSE = "\x02", "\x03"
_HIGHLIGHTED = ", ".join(
    f"highlight(folded_fts, {place}, '{_OPEN}', '{_CLOSE}')" for place in range(len(FULL_TEXT))
)
_JOIN = "folded_fts CROSS JOIN records ON records.id = folded_fts.rowid"
_OF_RECORDS_FTS = "SELECT rowid FROM records_fts WHERE records_fts MATCH ?"
_OF_FOLDED_FTS = "SELECT rowid FROM folded_fts WHERE folded_fts MATCH ?"
_Span = tuple[int, int]


class FoldedHits:
    """The hits of the expression *match* in ``folded_fts`` that ``records_fts`` does not have.

    Its rows have a rank, the `FULL_TEXT` fields with each hit between control characters, as
    `snippet` takes them, and then the *columns*.
    """

    def __init__(self, session: Executor, match: str, columns: str) -> None:
        self._session = session
        self._match = match
        self._columns = columns
        self.is_needed = bool(match) and folded_index.has_any(session)
        """Return whether the index has any record; otherwise it need not be searched."""

    def ranked(self, bm25: str, held: tuple[str, list[Any]], at_most: int) -> Iterator[Any]:
        """The hits that meet the condition *held*, the best first; the newest if *at_most*."""
        if not self.is_needed:
            return iter(())
        (number,) = self._session.execute(
            f"SELECT count(*) FROM ({_OF_FOLDED_FTS} LIMIT ?)", (self._match, at_most + 1)
        ).fetchone()
        clause, values = held
        rank, best = "folded_fts.rank", f"AND folded_fts.rank MATCH '{bm25}'"
        if number > at_most:
            rank, best = "NULL", ""
        order = "folded_fts.rank" if best else "folded_fts.rowid DESC"
        return iter(
            self._session.execute(
                f"SELECT {rank}, {_HIGHLIGHTED}, {self._columns} FROM {_JOIN}"
                f" WHERE folded_fts MATCH ? {best} {clause}"
                f" AND folded_fts.rowid NOT IN ({_OF_RECORDS_FTS}) ORDER BY {order}",
                (self._match, *values, self._match),
            )
        )

    def row(self, number: int) -> Any:
        """Return the row of the record *number*, as `ranked` does, without a rank."""
        return self._session.execute(
            f"SELECT NULL, {_HIGHLIGHTED}, {self._columns} FROM {_JOIN}"
            " WHERE folded_fts MATCH ? AND folded_fts.rowid = ?",
            (self._match, number),
        ).fetchone()

    def ids(self, held: tuple[str, list[Any]], at_most: int) -> int:
        """Return how many hits meet the condition *held*, counted up to *at_most*."""
        if not self.is_needed:
            return 0
        clause, values = held
        (number,) = self._session.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {_JOIN} WHERE folded_fts MATCH ? {clause}"
            f" AND folded_fts.rowid NOT IN ({_OF_RECORDS_FTS}) LIMIT ?)",
            (self._match, *values, self._match, at_most),
        ).fetchone()
        return int(number)

    def either(self, found: Condition) -> Condition:
        """Return the condition: meets *found*, or is a hit here."""
        if not self.is_needed:
            return found
        sql = f"({found.sql} OR records.id IN ({_OF_FOLDED_FTS}))"
        return Condition(sql, (*found.values, self._match))

    def refused(self) -> tuple[Condition, ...]:
        """Exclude what ``records_fts`` finds only because its NOT does not see a letter."""
        if not self.is_needed or " NOT " not in self._match:
            return ()
        sql = (
            "NOT (records.id IN (SELECT id FROM folded_fts_docsize)"
            f" AND records.id NOT IN ({_OF_FOLDED_FTS}))"
        )
        return (Condition(sql, (self._match,)),)


def snippet(
    highlighted: Sequence[str | None],
    texts: Sequence[str | None],
    marks: tuple[str, str],
    around: int,
) -> str:
    """Return the piece of *around* words with the most hits, from *texts* in their own spelling.

    *highlighted* are the same fields as in ``folded_fts``: word for word the `pieces` of the text,
    so a hit there shows which words it is here.
    """
    best: tuple[int, str, int, list[_Span]] = (0, "", 0, [])
    for folded, text in zip(highlighted, texts, strict=True):
        hits = _hits(folded or "")
        for at, (first, _) in enumerate(hits):
            inside = [hit for hit in hits[at : at + around] if hit[1] < first + around]
            if len(inside) > best[0]:
                best = len(inside), text or "", max(first - around // 4, 0), inside
    _, text, start, hits = best
    if not hits:
        return ""
    words = pieces(text)
    last = min(max(start + around, hits[-1][1] + 1), len(words)) - 1
    parts, at = ["" if start == 0 else BETWEEN], 0 if start == 0 else words[start].start
    for first, end in hits:
        parts += (text[at : words[first].start], marks[0])
        parts += (text[words[first].start : words[end].end], marks[1])
        at = words[end].end
    parts.append(text[at:] if last == len(words) - 1 else text[at : words[last].end] + BETWEEN)
    return "".join(parts)


def _hits(folded: str) -> list[_Span]:
    """Return the numbers of the first and last word of each hit in *folded*."""
    found: list[_Span] = []
    first = 0
    for number, word in enumerate(folded.split(" ")):
        if _OPEN in word:
            first = number
        if _CLOSE in word:
            found.append((first, number))
    return found
