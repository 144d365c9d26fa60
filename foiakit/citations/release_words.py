"""Which release of a document is cited, where two would be cited alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foiakit.citations.citation_line import clean, render
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model.dates import is_date, long_form
from foiakit.model.document_number import is_release_number
from foiakit.model.record import Record

_END = re.compile(r"\.?(?:</?\w+>|[*_])*$")


def with_release(
    record: Record, cited: str, others: Iterable[tuple[Record, str]], how: CiteOptions = PLAIN
) -> str:
    """*cited*, with words on the release where one of *others* is cited exactly like *record*.

    The words are the first of these that no such other record has: day of release, document number,
    collection and document, case. Without any that differs, *cited* stays as it is.
    """
    alike = [other for other, citation in others if citation == cited]
    if not alike:
        return cited
    taken = [dict(_words(other)) for other in alike]
    for name, words in _words(record):
        if all(others_words.get(name) != words for others_words in taken):
            return _put_in(cited, render(words, how))
    return cited


def released_on(record: Record) -> str:
    """The day of release as a note of its own, ``Released July 31, 2015``; empty if not known.

    Files of references carry it, so that two releases of a document differ there too.
    """
    if record.released and is_date(record.released):
        return f"Released {long_form(record.released)}"
    return ""


def _words(record: Record) -> Iterator[tuple[str, str]]:
    """What may be said of a release, in the order in which it is tried."""
    document, collection = clean(record.document), clean(record.collection)
    if record.released and is_date(record.released):
        yield "released", f"released {long_form(record.released)}"
    if is_release_number(document):
        yield "number", f"document {document}"
    if collection:
        yield "collection", f"{collection}, document {document}" if document else collection
    if document:
        yield "document", f"document {document}"
    if case := clean(record.case):
        yield "case", f"case {case}"


def _put_in(cited: str, words: str) -> str:
    """*words* in parentheses, before the full stop at the end."""
    end = _END.search(cited)
    stop = end.start() if end and end.group().startswith(".") else len(cited)
    # The full stop of "6 pp." is the abbreviation's, that of a title stands in its quotation marks.
    if re.search(r"\bpp?\.$|\.[\"”]$", cited):
        return f"{cited} ({words})."
    return f"{cited[:stop]} ({words}){cited[stop:]}"
