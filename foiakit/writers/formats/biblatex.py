"""BibLaTeX: one ``@report`` per record, with its kind, its number and its full date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.citations.keys import Keys
from foiakit.citations.latex import entry
from foiakit.citations.reference_files.biblatex import FORM, fields
from foiakit.model.record import Collection, Record


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Write an entry a record."""
    keys = Keys()
    for record in records:
        values = fields(record, postings.get(record.collection or ""))
        out.write(entry(FORM, keys.of(record), values))
