"""One quotation looked up in the records: what is cited first, then every record that may have it.

It needs nothing of the manuscript but what is in a `Sought`, so that several processes can each
look up a part of the quotations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from foiakit.drafts import findings, passages
from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.findings import Finding, Place
from foiakit.drafts.passages import Difference
from foiakit.drafts.quotations import Quotation, length
from foiakit.store.find.cited.quoted_texts import QuotedTexts
from foiakit.store.session import Session
from foiakit.text.words import Words

LEAST_WORDS = 6
"""A shorter passage that only nearly stands in a document that nobody cited proves nothing."""
PROOF = 1 - passages.MOST_COST / 2
"""A passage in a document that nobody cited must be at least as much alike."""
LEAST_LIKE = 0.3
"""A passage that is less alike is not shown as the nearest one."""
NEAREST = 8
"""In so many candidates the nearest passage is looked for."""
WORD = 5
"""Words that are in as many records are words, not misreadings of a scan."""


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


class QuotationLookup:
    """Looks quotations up in one database."""

    def __init__(self, session: Session) -> None:
        self._quoted = QuotedTexts(session)
        self._text = lru_cache(maxsize=200)(self._quoted.words)

    def finding(self, sought: Sought) -> Finding:
        """What is found of a quotation."""
        quotation, cited = sought.quotation, sought.cited
        candidates = list(
            dict.fromkeys(
                [*cited, *self._quoted.candidates([part.text for part in quotation.parts])]
            )
        )
        exact = list(self._exact(quotation, candidates))
        own_exact = any(match.record in cited for match in exact)
        # Where the passage is word for word, only what is cited may have it nearly.
        likely = () if own_exact else cited if exact else candidates
        near = self._nearest(quotation, likely, cited)
        base = Finding(quotation.line, quotation.note, "quotation", "", quotation.text)
        own = [match for match in exact if match.record in cited or not sought.cites]
        if own:
            return self._found(base, own[0], exact, sought)
        if near and (near.record in cited or not (exact or sought.cites)):
            return self._differs(base, near, exact)
        if exact:
            return self._found(base, exact[0], exact, sought)._replace(status=findings.ELSEWHERE)
        if near:
            return self._differs(base, near, ())._replace(status=findings.ELSEWHERE)
        return self._not_found(base, quotation, candidates, cited)

    def _exact(self, quotation: Quotation, candidates: Iterable[int]) -> Iterator[_Match]:
        for record in candidates:
            text = self._text(record)
            found = passages.find_exactly(quotation.parts, text) if text else None
            if text and found:
                yield _Match(record, text, found)

    def _nearest(
        self, quotation: Quotation, candidates: Iterable[int], cited: tuple[int, ...]
    ) -> _Match | None:
        """The record that has most of the quotation, of those that are cited if one of them has."""
        is_long = length(quotation.parts) >= LEAST_WORDS
        best: _Match | None = None
        for record in candidates:  # those that are cited come first
            is_cited = record in cited
            if not is_cited and (not is_long or (best and best.record in cited)):
                break
            least = 0.0 if is_cited else PROOF
            if best:
                least = max(least, best.found.likeness)
            text = self._text(record)
            found = passages.find_nearly(quotation.parts, text, least) if text else None
            if text and found and (best is None or found.likeness > best.found.likeness):
                best = _Match(record, text, found)
        return best

    def _found(self, base: Finding, match: _Match, exact: list[_Match], sought: Sought) -> Finding:
        place = match.place()
        also = tuple(candidate.place() for candidate in exact if candidate is not match)
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
            also=tuple(match.place() for match in exact),
        )

    def _judged(self, difference: Difference) -> Difference:
        """A misreading only if what the record has is not a word of other records."""
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
