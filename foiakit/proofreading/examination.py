"""A manuscript examined: its citations first, then each quotation against what they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from foiakit.drafts import findings, passages
from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.findings import Finding, Place
from foiakit.drafts.hints import hints
from foiakit.drafts.manuscript import Manuscript
from foiakit.drafts.passages import Difference
from foiakit.drafts.quotations import Quotation, length, quotations
from foiakit.proofreading.manuscript_citations import CitedRecords
from foiakit.store.find.cited.quoted_texts import QuotedTexts
from foiakit.store.store import Store
from foiakit.text.words import Words

LEAST_WORDS = 6
"""A shorter passage that only nearly stands in a document that nobody cited proves nothing."""
LEAST_LIKE = 0.3
"""A passage that is less alike is not shown as the nearest one."""
NEAREST = 8
"""In so many candidates the nearest passage is looked for."""
WORD = 5
"""Words that are in as many records are words, not misreadings of a scan."""


class _Match(NamedTuple):
    """A passage in a record."""

    record: int
    text: Words
    found: passages.Found

    def place(self) -> Place:
        return Place(self.record, self.text.page(self.found.first))

    def held(self) -> str:
        return self.text.between(self.found.first, self.found.end)


class Examination:
    """One manuscript, examined against one database."""

    def __init__(self, store: Store, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._quoted = QuotedTexts(store)
        self._text = lru_cache(maxsize=200)(self._quoted.words)
        self._cited = CitedRecords(store, manuscript)
        self.not_held = self._cited.not_held
        """The citations of documents that are not held."""

    def findings(self) -> list[Finding]:
        """All that is found, in the manuscript's order."""
        blocks = self._manuscript.blocks
        found = [*self._cited.findings, *hints(blocks, self._cited.by_note())]
        found += [
            self._quotation(quotation)
            for quotation in quotations(blocks)
            if not self._cited.is_title(quotation.text)
        ]
        return sorted(found, key=lambda finding: finding.line)

    def _quotation(self, quotation: Quotation) -> Finding:
        cited = [one.id or 0 for one in self._cited.of(quotation)]
        candidates = list(
            dict.fromkeys(
                [*cited, *self._quoted.candidates([part.text for part in quotation.parts])]
            )
        )
        exact = list(self._exact(quotation, candidates))
        own_exact = any(match.record in cited for match in exact)
        # Where the passage is word for word, only what is cited may have it nearly.
        likely = () if own_exact else cited if exact else candidates
        near = sorted(
            self._near(quotation, likely, cited),
            key=lambda one: (one.record not in cited, -one.found.likeness),
        )
        base = Finding(quotation.line, quotation.note, "quotation", "", quotation.text)
        somewhere = bool(cited) or self._cited.names_unheld(quotation)
        own = [match for match in exact if match.record in cited or not somewhere]
        if own:
            return self._found(base, own[0], exact, quotation)
        if near and (near[0].record in cited or not (exact or somewhere)):
            return self._differs(base, near[0], exact)
        if exact:
            return self._found(base, exact[0], exact, quotation)._replace(status=findings.ELSEWHERE)
        if near:
            return self._differs(base, near[0], ())._replace(status=findings.ELSEWHERE)
        return self._not_found(base, quotation, candidates, cited)

    def _exact(self, quotation: Quotation, candidates: Iterable[int]) -> Iterator[_Match]:
        for record in candidates:
            text = self._text(record)
            found = passages.find_exactly(quotation.parts, text) if text else None
            if text and found:
                yield _Match(record, text, found)

    def _near(
        self, quotation: Quotation, candidates: Iterable[int], cited: list[int]
    ) -> Iterator[_Match]:
        is_long = length(quotation.parts) >= LEAST_WORDS
        for record in candidates:
            text = self._text(record)
            found = passages.find_nearly(quotation.parts, text) if text else None
            if text is None or found is None:
                continue
            proves = is_long and found.likeness >= 1 - passages.MOST_COST / 2
            if record in cited or proves:
                yield _Match(record, text, found)

    def _found(
        self, base: Finding, match: _Match, exact: list[_Match], quotation: Quotation
    ) -> Finding:
        place = match.place()
        also = tuple(one.place() for one in exact if one is not match)
        base = base._replace(record=place.record, page=place.page, held=match.held(), also=also)
        last = match.text.page(match.found.end - 1)
        named = self._cited.pages_of(quotation, place.record)
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
        self, base: Finding, quotation: Quotation, candidates: list[int], cited: list[int]
    ) -> Finding:
        textless = [one for one in cited if not self._text(one)]
        reason = f"record {textless[0]} has no text" if textless else None
        base = base._replace(status=findings.NOT_FOUND, reason=reason)
        best: _Match | None = None
        for record in candidates[:NEAREST]:
            text = self._text(record)
            found = passages.nearest(quotation.parts, text) if text else None
            if text and found and found.likeness >= (best.found.likeness if best else LEAST_LIKE):
                best = _Match(record, text, found)
        return base._replace(held=best.held(), also=(best.place(),)) if best else base
