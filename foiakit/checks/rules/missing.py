"""Fields that a document lacks and the others of its posting have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiakit.checks import Slip
from foiakit.model.record import Collection, Record

FEWEST = 3
"""In a posting of fewer documents nothing is expected of the others."""
SHARE = 2 / 3
"""The share of the others that must have it."""
_LACK = {"pages": "no page count"}


def _lacking(field: str, documents: Sequence[Record]) -> Iterator[Slip]:
    have = [document for document in documents if getattr(document, field) not in (None, "", ())]
    others = len(documents) - 1
    if len(documents) < FEWEST or len(have) < max(2, SHARE * others):
        return
    for document in documents:
        if getattr(document, field) in (None, "", ()):
            share = "the other" if len(have) == others else f"{len(have)} of the other"
            evidence = f"{_LACK.get(field, f'no {field}')}; {share} {others} have one"
            advice = f"look at the page and the document, then set --{field}"
            yield Slip(field, evidence, advice, round(len(have) / others, 2), record=document.id)


def missing_source(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """The source says how the document was obtained."""
    return _lacking("source", documents)


def missing_pages(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """A citation prints the page count."""
    return _lacking("pages", documents)


def missing_date(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """No range of dates finds an undated document."""
    return _lacking("date", documents)


def missing_title(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """Its citation has nothing in quotation marks."""
    return _lacking("title", documents)


def missing_classification(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """Its citation does not say how it was classified."""
    return _lacking("classification", documents)


def missing_originator(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """Its citation does not say who sent or wrote it."""
    return _lacking("originator", documents)


def missing_description(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """The posting does not describe it."""
    return _lacking("description", documents)
