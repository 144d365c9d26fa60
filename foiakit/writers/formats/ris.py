"""RIS: the tagged lines that EndNote, Zotero and every library catalogue take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.citations.reference_files.ris import FORM, lines
from foiakit.model.record import Collection, Record


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Write a reference a record, in lines that end in CR LF.

    *out* is opened with ``newline=""``, so that it does not translate their ends.
    """
    for record in records:
        out.write(f"TY  - {FORM}\r\n")
        tagged = lines(record, postings.get(record.collection or ""))
        out.writelines(f"{tag}  - {value}\r\n" for tag, value in tagged)
        out.write("ER  - \r\n\r\n")
