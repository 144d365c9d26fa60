"""BibTeX: one ``@techreport`` per record, which every style since 1988 knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.citations.keys import Keys
from foiakit.citations.latex import entry
from foiakit.citations.reference_files.bibtex import FORM, fields
from foiakit.model.record import Collection, Record


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Write an entry a record."""
    keys = Keys()
    for record in records:
        values = fields(record, postings.get(record.collection or ""))
        out.write(entry(FORM, keys.of(record), values))
