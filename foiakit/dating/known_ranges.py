"""Known ranges of serial numbers, from a CSV table: ``post,year,month,first,last`` (``source``)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from foiakit.dating.held_numbers import Range
from foiakit.errors import BadInput
from foiakit.model.message import post_key

COLUMNS = ("post", "year", "month", "first", "last")


def read(lines: Iterable[str], name: str) -> Iterator[Range]:
    """Return the ranges in *lines*; raises `BadInput`, with file and line, for an invalid row."""
    table = csv.DictReader(lines)
    header = tuple(fieldname.strip().lower() for fieldname in table.fieldnames or ())
    if lacking := [column for column in COLUMNS if column not in header]:
        raise BadInput(f"{name}:1: no column {', '.join(lacking)}; required: "
                       f"{', '.join(COLUMNS)}")  # fmt: skip
    table.fieldnames = list(header)
    for row in table:
        where = f"{name}:{table.line_num}"
        try:
            year, month, first, last = (int(row[column] or "") for column in COLUMNS[1:])
        except (TypeError, ValueError):
            raise BadInput(f"{where}: year, month, first and last must be numbers") from None
        if not (1900 <= year <= 2100 and 1 <= month <= 12 and 0 < first <= last < 10**7):
            raise BadInput(
                f"{where}: year must be 1900 to 2100, month 1 to 12, and first not above last"
            )
        if not (post := (row["post"] or "").strip()):
            raise BadInput(f"{where}: no post")
        yield Range(post_key(post), year, month, first, last, row.get("source") or name)
