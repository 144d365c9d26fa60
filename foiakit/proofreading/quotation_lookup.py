"""Looks up one quotation: in the cited records first, then in every record that may have it.

It needs nothing of the manuscript but a `Sought`, so that several processes can each look up some
of the quotations.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from foiakit.drafts import findings, passages
from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.findings import Finding, Place
from foiakit.drafts.passages import Difference
from foiakit.drafts.quotations import Part, Quotation, length
from foiakit.store.find.cited.quoted_texts import QuotedTexts
from foiakit.store.session import Session
from foiakit.text.words import Words, joined

LEAST_WORDS = 6
"""A shorter passage that is only nearly in an uncited document proves nothing."""
MOST_OTHERS = passages.MOST_COST / 2
"""The share of its words that may differ in an uncited document."""
UNCITED_COST = 0.2
"""The same as `passages.MOST_COST`, for an uncited document."""
MISREAD = 0.2
"""What a word counts for that a scanner may have misread."""
LEAST_LIKE = 0.3
"""A passage with less likeness is not shown as the nearest one."""
NEAREST = 8
"""The nearest passage is looked for in this many candidates."""
WORD = 5
"""A word in this many records is a word, and not a misreading."""


class Sought(NamedTuple):
    """A quotation, and what its sentence or note cites."""

    quotation: Quotation
    cited: tuple[int, ...]
    """The records that are cited."""
    cites: bool
    """Whether a document is cited at all, held or not."""
    pages: dict[int, tuple[tuple[int, int], ...]]
    """The first and last pages that are named for each record."""


class _Match(NamedTuple):
    """A passage in a record."""

    record: int
    text: Words
    found: passages.Found

    def place(self) -> Place:
        return Place(self.record, self.text.page(self.found.first))

    def held(self) -> str:
        return self.text.between(self.found.first, self.found.end)

    def others(self) -> tuple[tuple[str, str], ...]:
        """Return pairs of words that differ, draft and record, but for a scanner's misreadings."""
        return tuple(
            (joined(difference.draft), joined(difference.record))
            for difference in self.found.differences
            if not difference.scan
        )


class QuotationLookup:
    """Looks quotations up in one database."""

    def __init__(self, session: Session) -> None:
        self._quoted = QuotedTexts(session)
        self._text = lru_cache(maxsize=200)(self._quoted.words)

    def finding(self, sought: Sought) -> Finding:
        """Return the finding of a quotation."""
        quotation, cited = sought.quotation, sought.cited
        candidates = list(
            dict.fromkeys(
                [*cited, *self._quoted.candidates([part.text for part in quotation.parts])]
            )
        )
        exact = list(self._exact(quotation.parts, candidates))
        nearly = self._nearly(quotation, candidates, cited, {match.record for match in exact})
        # A word is divided at a line's end, or the number of a note is among the words.
        exact += [match for match in nearly if not match.found.differences]
        exact.sort(key=lambda match: match.record not in cited)
        nearly = [match for match in nearly if match.found.differences]
        base = Finding(quotation.line, quotation.note, "quotation", "", quotation.text)
        own = [match for match in exact if match.record in cited or not sought.cites]
        near = nearly[0] if nearly else None
        if own:
            return self._found(base, own[0], [*exact, *_as_with(nearly, ())], sought)
        if near and (near.record in cited or not (exact or sought.cites)):
            return self._differs(base, near, [*exact, *self._like(near, nearly)])
        if exact:
            found = self._found(base, exact[0], [*exact, *_as_with(nearly, ())], sought)
            return found._replace(status=findings.ELSEWHERE)
        if near:
            found = self._differs(base, near, self._like(near, nearly))
            return found._replace(status=findings.ELSEWHERE)
        return self._not_found(base, quotation, candidates, cited)

    def _exact(self, parts: tuple[Part, ...], candidates: Iterable[int]) -> Iterator[_Match]:
        for record in candidates:
            text = self._text(record)
            found = passages.find_exactly(parts, text) if text else None
            if text and found:
                yield _Match(record, text, found)

    def _nearly(
        self,
        quotation: Quotation,
        candidates: Iterable[int],
        cited: tuple[int, ...],
        exact: Container[int],
    ) -> list[_Match]:
        """Return the other records with most of it: cited ones first, then the most alike."""
        words = length(quotation.parts)
        nearly: list[_Match] = []
        for record in candidates:
            text = None if record in exact else self._text(record)
            most = passages.MOST_COST if record in cited else UNCITED_COST
            found = passages.find_nearly(quotation.parts, text, most) if text else None
            if text and found and (record in cited or self._proves(found, words)):
                nearly.append(_Match(record, text, found))
        return sorted(nearly, key=lambda match: (match.record not in cited, -match.found.likeness))

    def _proves(self, found: passages.Found, words: int) -> bool:
        """Return whether a passage of this many words in an uncited document is the one quoted."""
        if words < LEAST_WORDS:
            return all(self._judged(difference).scan for difference in found.differences)
        misread = sum(difference.scan for difference in found.differences)
        others = sum(
            max(len(difference.draft.split()), len(difference.record.split()))
            for difference in found.differences
            if not difference.scan
        )
        return others + misread * MISREAD <= MOST_OTHERS * words

    def _like(self, near: _Match, nearly: Iterable[_Match]) -> list[_Match]:
        """Return the other records that have the passage as *near* has it, misreadings aside.

        Records that are as much like the quotation are included: nobody can tell which one is
        meant.
        """
        held = near.held()
        part = (Part(held, 0),)
        same = self._exact(part, self._quoted.with_phrase(held))
        return [
            match
            for match in (*same, *_as_with(nearly, near.others()), *_as_like(nearly, near))
            if match.record != near.record
        ]

    def _found(self, base: Finding, match: _Match, exact: list[_Match], sought: Sought) -> Finding:
        place = match.place()
        also = tuple(dict.fromkeys(other.place() for other in exact if other is not match))
        base = base._replace(record=place.record, page=place.page, held=match.held(), also=also)
        last = match.text.page(match.found.end - 1)
        named = sought.pages.get(place.record)
        if place.page is None or last is None or not named:
            return base._replace(status=findings.FOUND)
        if any(begin <= last and place.page <= end for begin, end in named):
            return base._replace(status=findings.FOUND)
        wrong = FieldDifference("page", f"p. {named[0][0]}", f"p. {place.page}")
        return base._replace(status=findings.DIFFERS, differences=(wrong,))

    def _differs(self, base: Finding, match: _Match, exact: Iterable[_Match]) -> Finding:
        place = match.place()
        return base._replace(
            status=findings.DIFFERS,
            record=place.record,
            page=place.page,
            differences=tuple(self._judged(difference) for difference in match.found.differences),
            held=match.held(),
            also=tuple(dict.fromkeys(match.place() for match in exact)),
        )

    def _judged(self, difference: Difference) -> Difference:
        """Return *match* with a misreading only where the record's word is in no other record."""
        words = difference.record.split()
        known = all(self._quoted.frequency(word) >= WORD for word in words)
        return difference._replace(scan=difference.scan and not known)

    def _not_found(
        self, base: Finding, quotation: Quotation, candidates: list[int], cited: tuple[int, ...]
    ) -> Finding:
        textless = [record for record in cited if not self._text(record)]
        reason = f"record {textless[0]} has no text" if textless else None
        base = base._replace(status=findings.NOT_FOUND, reason=reason)
        best: _Match | None = None
        for record in candidates[:NEAREST]:
            text = self._text(record)
            found = passages.nearest(quotation.parts, text) if text else None
            if text and found and found.likeness >= (best.found.likeness if best else LEAST_LIKE):
                best = _Match(record, text, found)
        return base._replace(held=best.held(), also=(best.place(),)) if best else base


def _as_with(matches: Iterable[_Match], others: tuple[tuple[str, str], ...]) -> Iterator[_Match]:
    """Return those of *matches* that differ in these words, and otherwise only in misreadings."""
    return (match for match in matches if match.others() == others)


def _as_like(matches: Iterable[_Match], near: _Match) -> Iterator[_Match]:
    return (match for match in matches if match.found.likeness == near.found.likeness)
