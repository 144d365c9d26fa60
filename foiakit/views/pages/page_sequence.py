"""Pages of records and collections, one after another."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import IO

from rich.console import Console

from foiakit.model.dates import bounds
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.papers import head_facts, what_is_withheld
from foiakit.store import telegrams
from foiakit.store.find.attached_files import attachments
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.find.record_by_id import other_releases
from foiakit.store.store import Store
from foiakit.text import pages
from foiakit.views.console import console, show, text
from foiakit.views.pages.posting import posting
from foiakit.views.pages.record_page import Near, page

NEAR = 3
"""How many records before and after are shown."""
YEAR = timedelta(days=366)
"""How far from a record another may be dated to count as of about that time."""
DOCUMENTS = 50
"""How many of a collection's documents are shown."""


def show_pages(
    store: Store, found: Iterable[Record | Collection], words: Sequence[str], out: IO[str]
) -> None:
    """Show a page of each of *found* on *out*, with *words* marked on those of records."""
    screen = console(out)
    style = default_style(store)
    for number, record in enumerate(found):
        if number:
            screen.rule()
        if isinstance(record, Collection):
            query = Query(collections=(record.name,))
            documents = list(store.brief(query._replace(limit=DOCUMENTS)))
            parts = posting(record, documents, _more(store, query, record.name), screen)
        else:
            source = store.collection(record.collection)
            cited = style.cite(record, source)
            lost = bool(record.sha256 and record.file) and not os.path.exists(record.file or "")
            kept = telegrams.details(store, record.id or 0)
            data = kept.data if kept else {}
            parts = page(
                record, cited, source, _near(store, record), screen, words, lost=lost,
                head=(
                    *head_facts.facts(data),
                    *attachments(store, record, data),
                ),
                withheld=list(what_is_withheld.sentences(data, record.decision)),
            )  # fmt: skip
            _show_found_pages(store, record, words, screen)
        for part in parts:
            show(part, screen)


def _show_found_pages(store: Store, record: Record, words: Sequence[str], screen: Console) -> None:
    """Print on which pages of *record* one of *words* is, if its pages are known."""
    starts = page_starts(store, record) if words else None
    if starts and (found := pages.pages_with(record.text or "", starts, words)):
        name = "page" if len(found) == 1 else "pages"
        show(text(f"{' '.join(words)}: {name} {', '.join(map(str, found))}", "dim"), screen)


def _more(store: Store, query: Query, name: str) -> str:
    more = store.count(query, DOCUMENTS + 1000) - DOCUMENTS
    if more <= 0:
        return ""
    number = "1,000+" if more == 1000 else f"{more:,}"
    return f"{number} more: foiakit list --collection '{name}' --all"


def _near(store: Store, record: Record) -> Iterator[Near]:
    same = store.same_message(record)
    if same:
        yield Near("the same message", (), same, around=False)
    known = {record.id for record in same}
    others = [
        release for release in other_releases(store.execute, record) if release.id not in known
    ]
    numbered = [other for other in others if record.document and other.document == record.document]
    if numbered:
        yield Near("the same document number", (), numbered, around=False)
    if alike := [other for other in others if other not in numbered]:
        yield Near("the same day and title", (), alike, around=False)
    if record.collection:
        before, after = store.neighbours(record, NEAR, record.collection)
        if before or after:
            yield Near(f"in {record.collection}", before, after)
    before, after = (_of_that_time(some, record) for some in store.neighbours(record, NEAR))
    around = (*before, *after)
    if around and (
        record.collection is None
        or any(neighbour.collection != record.collection for neighbour in around)
    ):
        yield Near("around that time", before, after)


def _of_that_time(records: list[Record], record: Record) -> list[Record]:
    """Return those of *records* that are at most a year before or after *record*."""
    if not records:  # as of a record without a date
        return records
    first, last = _days(record)
    near = []
    for other in records:
        other_first, other_last = _days(other)
        if other_first - last <= YEAR and first - other_last <= YEAR:
            near.append(other)
    return near


def _days(record: Record) -> tuple[date, date]:
    """Return the first and the last day that *record* may be of."""
    first, last = bounds(record.date or "", record.date_end)
    return date.fromisoformat(first), date.fromisoformat(last)
