"""One JSON array of records, a record a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.record import Collection, Record, as_json


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """An array with every key of every record; an empty selection is ``[]``."""
    between = "[\n"
    for record in records:
        out.write(between + json.dumps(as_json(record), ensure_ascii=False))
        between = ",\n"
    out.write("[]\n" if between == "[\n" else "\n]\n")
