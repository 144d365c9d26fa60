"""The work of `cite`, without a command line: records in, citations out, nothing heavy loaded."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from foiakit.citations.styles import archive
from foiakit.errors import NotFound, Usage
from foiakit.store.file.connection import LockWait, read_current
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find import record_by_id
from foiakit.text.visible import visible

TYPE_CHECKING = False  # as in typing, but without its import time
if TYPE_CHECKING:
    from foiakit.citations.options import CiteOptions
    from foiakit.model.record import Collection, Record
    from foiakit.store.store import Store


def cite_ids(path: str, ids: Iterable[int], style: str) -> bool:
    """Write the Archive's citation of each record to stdout; nothing if one of them is missing.

    Return whether that was done: not if the database's style, or *style* without one, is another.
    The Archive's style does not name the posting, so none is looked up.
    """
    connection = read_current(path, LockWait())
    try:
        if (record_by_id.citation_style(connection, path) or style) != "archive":
            return False
        found = [record_by_id.get(connection, path, record_id) for record_id in ids]
        with translating_errors(path):
            others = [record_by_id.other_releases(connection.execute, record) for record in found]
    finally:
        connection.close()
    write(map(_archive_citation, found, others))
    return True


def _archive_citation(record: Record, others: list[Record]) -> str:
    cited = archive.cite(record)
    if not others:
        return cited
    from foiakit.citations.release_words import with_release  # noqa: PLC0415 - few have others

    return with_release(record, cited, [(record, archive.cite(record)) for record in others])


def write(lines: Iterable[str], *, paragraphs: bool = False) -> None:
    """Write one citation per line to stdout; *paragraphs* are separated by a blank one."""
    between = ""
    for line in lines:
        sys.stdout.write(f"{between}{visible(line)}\n")
        between = "\n" if paragraphs else ""


def with_postings(
    store: Store, records: Iterable[Record]
) -> Iterator[tuple[Record, Collection | None]]:
    """Yield each of *records* with its posting, if *store* has it."""
    postings = store.postings()
    for record in records:
        yield record, postings.get(record.collection) if record.collection else None


def printed(records: Iterable[Record]) -> Iterator[str]:
    """Yield each record's citation as its source printed it; `NotFound` for one without."""
    for record in records:
        if not record.printed:
            raise NotFound(f"record {record.id} has no citation as printed; leave out --as-printed")
        yield record.printed


def having_page(records: Iterable[Record], page: str | None) -> Iterable[Record]:
    """Yield *records*, each of which must have the *page* to be cited; `Usage` if one has fewer."""
    if page is None:
        return records
    kept = list(records)
    last = max(map(int, re.findall(r"(?<!\w)\d{1,9}(?!\w)", page)), default=0)
    for record in kept:
        if record.pages and last > record.pages:
            from foiakit.text.plurals import counted  # noqa: PLC0415 - for this error alone

            count = counted(record.pages, "page")
            raise Usage(f"record {record.id} has {count}; there is no page {last:,}")
    return kept


def page_in_text(
    form: object, style: str, records: Iterable[Record], how: CiteOptions
) -> str | None:
    """Where *form*, the style called *style*, has the page of the first of *records*.

    ``None`` if the citation itself names it: lists of works do not, and the text does.
    """
    in_text = getattr(form, "in_text", None)
    first = next(iter(records), None)
    if in_text is None or first is None:
        return None
    return (
        f"{style} has the page in the text, not in the list of works: {in_text(first, None, how)}"
    )
