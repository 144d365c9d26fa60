"""Citations of records, with the options that `foiakit cite` has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from foiakit import citations
from foiakit.citations.options import CiteOptions
from foiakit.filters import InvalidValue
from foiakit.model.dates import written
from foiakit.model.record import Record
from foiakit.store.find.cited.release_style import ReleaseStyle
from foiakit.store.store import Store

_MARKUPS = ("plain", "markdown", "html")


class CiteKeywords(TypedDict, total=False):
    """The options of a citation."""

    page: str | int | None
    """The page cited: ``3`` or ``"3-4"``."""
    accessed: str | date | None
    """The day on which a web address was visited."""
    classification: bool
    """Whether to print the classification, if the style leaves the choice."""
    markup: str
    """``plain``, ``markdown`` or ``html``."""


def cited(
    store: Store, records: Iterable[Record], style: str | None, options: CiteKeywords
) -> Iterator[str]:
    """Yield the citation of each of *records*.

    Without a *style*, the database's own style is used, or the Archive's. Raises `NotFound` for an
    unknown style, `TypeError` for an unknown option, `InvalidValue` for one that is not valid.
    """
    if unknown := options.keys() - CiteKeywords.__annotations__.keys():
        raise TypeError(
            f"cite() has no option {min(unknown)!r}; there are: style,"
            f" {', '.join(CiteKeywords.__annotations__)}"
        )
    markup, page = options.get("markup", "plain"), options.get("page")
    if markup not in _MARKUPS:
        raise InvalidValue(f"markup: {markup!r} is not one of {', '.join(_MARKUPS)}")
    how = CiteOptions(
        None if page is None else str(page),
        _day(options.get("accessed")),
        options.get("classification", True),
        markup,
    )
    form = citations.style(style or store.citation_style() or citations.DEFAULT)
    postings = store.postings()
    release_form = ReleaseStyle(store, form, postings)
    for record in records:
        yield release_form.cite(record, postings.get(record.collection or ""), how)


def _day(accessed: str | date | None) -> str | None:
    if accessed is None:
        return None
    found = written.read(accessed if isinstance(accessed, str) else accessed.isoformat()[:10])
    if found is None or len(found.start) != 10:
        raise InvalidValue(f"accessed: {accessed!r} is not a day such as 2012-09-11")
    return found.start
