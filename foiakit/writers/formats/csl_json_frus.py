"""CSL-JSON in the words of the Foreign Relations series: the data that ``frus.csl`` prints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.citations.keys import Keys
from foiakit.citations.styles.csl_item import frus_item
from foiakit.model.record import Collection, Record


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Write one array with an item per record, each on a line."""
    keys = Keys()
    separator = "[\n"
    for record in records:
        values = frus_item(record, postings.get(record.collection or ""), keys.of(record))
        out.write(f"{separator}{json.dumps(values, ensure_ascii=False)}")
        separator = ",\n"
    out.write("[]\n" if separator == "[\n" else "\n]\n")
