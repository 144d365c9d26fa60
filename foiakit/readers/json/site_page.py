"""A document's page in a site that `foiakit publish` made: the complete record embedded in it.

The page has it as JSON (JSON-LD of schema.org, under the key ``foiakit``); the visible part of the
page is not read. `foiakit.readers.site_folders` finds the pages of a site in their order.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.catalogues.embedded_objects import embedded
from foiakit.readers.encoding import text_of
from foiakit.readers.site_folders import EMBEDDED, FORMAT
from foiakit.readers.source import Source
from foiakit.readers.tables import rows

_FILE = re.compile(r"files/[0-9a-f]{64}\.[a-z0-9]{1,10}")


def claims(head: bytes, name: str) -> bool:
    """Claim by the embedded JSON of a document's page; the index of a site contains no record."""
    return EMBEDDED in head and b'"@type":"ArchiveComponent"' in head


def read(source: Source) -> Iterator[Record | Skipped | Collection | Details]:
    """Yield the record with its details, and the posting if it is the first one of it."""
    source.ending = ".html"
    return rows.from_objects(iter([_record(source)]), source)


def _record(source: Source) -> dict[str, Any]:
    """The object of the record, as a line of an export has it; `BadInput` if there is none."""
    for ours, text in embedded(text_of(source)):
        if isinstance(record := ours.get("record"), dict):
            if ours.get("format") != FORMAT:
                raise BadInput(f"{source.name}: a page made by a newer foiakit; update foiakit")
            source.place.row = text
            return _with_file(record, source)
    raise BadInput(f"{source.name}: a page of a foiakit site without its record")


def _with_file(record: dict[str, Any], source: Source) -> dict[str, Any]:
    """Return *record* with the place of its file, if that is in the site."""
    file = record.get("file")
    if file is None:
        return record
    if not isinstance(file, str) or not _FILE.fullmatch(file) or not source.path:
        return {**record, "file": None}
    root = os.path.dirname(os.path.dirname(source.path))
    path = os.path.join(root, *file.split("/"))
    return {**record, "file": path if os.path.isfile(path) else None}
