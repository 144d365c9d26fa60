"""Tab-separated values: a header line, then one row per record, as in CSV.

A cell that holds a tab, a quotation mark or a line break is between quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.model.record import Collection, Record
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.cells import rows, safe, tsv_line


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write a header line and one row per record; lines end in a line feed."""
    out.write("\t".join(wish.columns or Record._fields) + "\n")
    cells = rows(records, wish.columns)
    out.writelines(
        tsv_line(row) + "\n" for row in (map(safe, cells) if wish.formula_safe else cells)
    )
