"""One id per line, for a loop in a shell script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.model.record import Collection, Record


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Write the ids of *records*, one per line."""
    out.writelines(f"{record.id}\n" for record in records)
