"""The whole selection as files for other programs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from foiakit import writers
from foiakit.model.record import Collection, Details, Record
from foiakit.site.folder import SiteFolder
from foiakit.store.store import Store
from foiakit.store.telegrams import StoredDetails
from foiakit.writers import WriteOptions

NAMES = {
    "bib": "data/documents.bib",
    "ris": "data/documents.ris",
    "json": "data/documents.csl.json",
    "csv": "data/documents.csv",
    "ndjson": "data/documents.ndjson",
    "db": "data/documents.db",
}
_WRITERS = {"bib": "bibtex", "ris": "ris", "json": "csl-json"}
_TOGETHER = 400
Whole = tuple[Record, StoredDetails | None, Collection | None]
"""A published record, its details, and its posting with the posting's first record."""


def write(
    store: Store,
    folder: SiteFolder,
    records: Callable[[], Iterable[Record]],
    whole: Callable[[], Iterable[tuple[dict[str, Any], Whole]]],
) -> None:
    """Write every download; *records* and *whole* each iterate over the documents once."""
    postings = store.postings()
    for name, form in _WRITERS.items():
        with _made(folder, name) as out:
            writers.writer(form).write(records(), out, postings)
    with _made(folder, "csv") as out:
        safe = WriteOptions(columns=Record._fields, formula_safe=True)
        writers.table_writer("csv").write(records(), out, postings, safe)
    with _made(folder, "ndjson") as out:
        for values, _ in whole():
            out.write(json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")
    # Two databases of the same records differ, so one is only made again if the lines differ.
    if not (out.same and folder.keep(NAMES["db"])):
        _database(folder, (record for _, record in whole()))


class _made:  # noqa: N801 - used as a function is
    """Yield a text file of the site, written in the scratch folder."""

    def __init__(self, folder: SiteFolder, name: str) -> None:
        self._folder = folder
        self._name = NAMES[name]
        self._path = os.path.join(folder.scratch, "download")
        self.same = False

    def __enter__(self) -> Any:
        self._out = open(self._path, "w", encoding="utf-8", errors="backslashreplace", newline="")
        self.write = self._out.write
        self.writelines = self._out.writelines
        return self

    def __exit__(self, kind: Any, *_: Any) -> None:
        self._out.close()
        if kind is None:
            before = self._folder.written.unchanged
            self._folder.put_file(self._name, self._path)
            self.same = self._folder.written.unchanged > before


def _database(folder: SiteFolder, whole: Iterable[Whole]) -> None:
    """Write a foiakit database of the documents, as an import would make it."""
    path = os.path.join(folder.scratch, "documents.db")
    with Store.write(path, create=True, command="foiakit publish", final=False) as made:
        # In small batches: for a large one the store reserves 100 MB of memory.
        with made.transaction():
            rest = iter(whole)
            while some := list(islice(rest, _TOGETHER)):
                made.put(_items(some))
        made.settle()
    folder.put_file(NAMES["db"], path)


def _items(whole: Iterable[Whole]) -> Iterator[Record | Details | Collection]:
    for record, details, posting in whole:
        if posting:
            yield posting
        if details:
            yield details.details(record.uid or "")
        yield record._replace(id=None)
