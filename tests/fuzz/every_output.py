"""What is made of a record that was taken in: it is stored, read back, shown, cited, checked and
written in every format. A record that a reader gives and one of these cannot take is a find.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from rich.console import Console

from foiakit.checks import RULES
from foiakit.checks.examine import examine
from foiakit.citations.styles import STYLES, load
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record, posting_as_json
from foiakit.readers import Item
from foiakit.store import telegrams
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.store import Store
from foiakit.views.console import show
from foiakit.views.pages.record_page import page
from foiakit.views.pages.telegram import ReadingOptions, reading
from foiakit.views.tables.paged_lines import lines
from foiakit.writers import WRITERS, record_page, writer

SHOWN = 3
"""The most records of one source that are shown."""
_SETTABLE = [
    name
    for name in Record._fields
    if name not in {"id", "uid", "citation_key", "created", "updated", "year"}
]


class _Undo(Exception):
    """Ends a transaction, so that nothing stays."""


class Differs(Exception):
    """A record does not come back from the store as it went in."""


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="foiakit-fuzz-")


def scratch(name: str) -> Path:
    """A file of this process's own, removed at its end."""
    return Path(_folder().name) / name


@cache
def _store() -> Store:
    store = Store.write(str(scratch("records.db")), create=True)
    with store.transaction():
        pass
    return store


def kept_and_shown(items: Sequence[Item]) -> None:
    """Put *items* into an empty database, check the result, and remove them again."""
    store = _store()
    try:
        with store.transaction():
            store.put(items)
            _come_back(store, items)
            records = list(store.select(Query(limit=SHOWN)))
            postings = store.postings()
            for posting in postings.values():
                json.dumps(posting_as_json(posting)).encode()
            for record in records:
                _show(store, record, postings.get(record.collection or ""))
            for found in examine(store, Query(limit=SHOWN), RULES):
                str(found).encode()
            for name in WRITERS:
                with _utf8() as out:
                    writer(name).write(records, out, postings)
            with _utf8() as out:
                record_page.write(records, out, postings, default_style(store))
            raise _Undo
    except _Undo:
        pass


def _come_back(store: Store, items: Sequence[Item]) -> None:
    """`Differs` if a record is another one in the database than the first of its uid was."""
    first_of: dict[str, Record] = {}
    for item in items:
        if isinstance(item, Record) and item.uid:
            first_of.setdefault(item.uid, item)
    for held in store.select(Query()):
        first = first_of.get(held.uid or "")
        for name in _SETTABLE if first else ():
            before, after = getattr(first, name), getattr(held, name)
            if before != after:
                raise Differs(f"{name}: {before!r} came back as {after!r}")


def _utf8() -> io.TextIOWrapper:
    """A stream that refuses what is not text, like standard output."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")


def _show(store: Store, record: Record, posting: Collection | None) -> None:
    for name in STYLES:
        load(name).cite(record, posting).encode()
    for width in (38, 120):
        with _utf8() as out:
            screen = Console(file=out, width=width, force_terminal=True, markup=False, emoji=False)
            for part in page(record, record.title or "", posting, (), screen):
                show(part, screen)
            out.writelines(lines([record], screen))
    kept = telegrams.details(store, record.id or 0)
    if kept:
        json.dumps(kept.as_json()).encode()
    for how in (ReadingOptions(), ReadingOptions(sentences=True, explain=True, width=60)):
        data, references = (kept.data, kept.references) if kept else ({}, ())
        "\n".join(reading(record, data, references, how)).encode()
