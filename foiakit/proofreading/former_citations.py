"""The former citations of records that have been edited since.

The log has each record's earlier states, so every style can cite them again. Only citations that
are in the manuscript word for word are used; one that is the present citation of another record is
kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from foiakit import citations
from foiakit.citations.options import CiteOptions
from foiakit.citations.styles import STYLES
from foiakit.drafts.rewriting.replacements import Replacement, is_known_again
from foiakit.drafts.rewriting.spellings import Spelling, markups, spellings
from foiakit.model.record import Record
from foiakit.store.find.cited.cited_records import cited_records
from foiakit.store.find.cited.keyed_records import keyed_records
from foiakit.store.load.merged_records import known
from foiakit.store.log.former_records import FormerRecord, former_records
from foiakit.store.store import Store

MOST_RECORDS = 20_000
"""At most this many records are examined, the most recently edited first."""
MOST_PAGES = 20
"""At most this many different pages that the manuscript names are tried."""
_PAGE = re.compile(r"\bpp?\.[\s~]{0,3}(\d{1,5}(?:[-–]\d{1,5})?)")


class _Former(NamedTuple):
    """A former citation in the manuscript, and the one that replaces it."""

    old: str
    new: str
    record: int


class FormerCitations:
    """Looks up the former citations of a database in one text."""

    def __init__(self, store: Store, text: str, form: str) -> None:
        self._store = store
        self._text = " ".join(text.split())
        self._folded = self._text.casefold()
        self._spellings = spellings(form)
        pages = dict.fromkeys(_PAGE.findall(self._text))
        self._options = [
            CiteOptions(page, classification=classification, markup=markup)
            for page, classification, markup in product(
                (None, *list(pages)[:MOST_PAGES]), (True, False), markups(form)
            )
        ]
        self._postings = store.postings()

    def replacements(self) -> list[Replacement]:
        """Return every former citation in the text, and every one that is still right."""
        found: dict[str, dict[str, set[int]]] = {}
        for former in former_records(self._store, MOST_RECORDS):
            for citation in self._of(former):
                found.setdefault(citation.old, {}).setdefault(citation.new, set()).add(
                    citation.record
                )
        return [self._replacement(old, news) for old, news in found.items()]

    def _of(self, former: FormerRecord) -> Iterator[_Former]:
        """Return the former citations of one record that are in the text, and its present ones."""
        versions = [version for version in former.former if self._may_have(version)]
        now = former.now or (self._merged(former) if versions else None)
        if not versions or now is None:
            return
        for name, how in product(STYLES, self._options):
            for version in versions:
                for old, spelling in self._spelled(name, version, how):
                    new = old if self._is_anothers(name, version, how, spelling, old) else ""
                    new = new or spelling(self._cited(name, now, how))
                    yield _Former(*_without_stop(old, new), now.id or 0)
            for right, _ in self._spelled(name, now, how):
                yield _Former(*_without_stop(right, right), now.id or 0)

    def _may_have(self, record: Record) -> bool:
        """Return whether the text has the number or the longest word of the title; most do not."""
        words = (record.title or "").casefold().split()
        number = (record.message or "").rpartition(" ")[2]
        telling = [max(words, key=len, default=""), number.casefold().lstrip("0")]
        return any(word and word.strip('"“”.,') in self._folded for word in telling)

    def _merged(self, former: FormerRecord) -> Record | None:
        """Return the record that a removed one was merged into."""
        uid = former.former[-1].uid or ""
        into = known(self._store, [uid]).get(uid)
        return self._store.get(into[0]) if into else None

    def _spelled(
        self, style: str, record: Record, how: CiteOptions
    ) -> Iterator[tuple[str, Spelling]]:
        """Return the spellings of a citation that are in the text."""
        citation = self._cited(style, record, how)
        if not is_known_again(citation):
            return
        for spelling in self._spellings:
            spelled = " ".join(spelling(citation).split())
            if spelled.removesuffix(".") in self._text:
                yield spelled, spelling

    def _cited(self, style: str, record: Record, how: CiteOptions) -> str:
        posting = self._postings.get(record.collection) if record.collection else None
        return citations.style(style).cite(record, posting, how)

    def _is_anothers(
        self, style: str, version: Record, how: CiteOptions, spelling: Spelling, old: str
    ) -> bool:
        """Return whether *old* is the present citation of another record."""
        return any(
            other.id != version.id and spelling(self._cited(style, other, how)) == old
            for other in cited_records(self._store, version)
        )

    def _replacement(self, old: str, news: dict[str, set[int]]) -> Replacement:
        if old in news:
            return Replacement(old, old, frozenset())
        records = frozenset(number for numbers in news.values() for number in numbers)
        if len(news) == 1:  # two records that are cited alike: either is right
            records = frozenset([min(records)])
        return Replacement(old, next(iter(news)), records)


def former_keys(store: Store, names: set[str]) -> dict[str, str]:
    """Return those of *names* that are former keys of records, merged ones included, with the
    present key.
    """
    records = keyed_records(store, names)
    return {
        name: record.citation_key
        for name, record in records.items()
        if record.citation_key and record.citation_key != name
    }


def _without_stop(old: str, new: str) -> tuple[str, str]:
    """Return both without a final full stop, which a note may or may not have."""
    if old.endswith(".") and new.endswith("."):
        return old[:-1], new[:-1]
    return old, new
