"""Records as JSON objects, each on a line: what JSON and NDJSON share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from foiakit.record import Record, as_json


def lines(records: Iterable[Record], columns: Sequence[str] = ()) -> Iterator[str]:
    """A compact object a record, with the keys *columns* or, without any, every key."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for record in records:
        values = as_json(record)
        yield encode({name: values[name] for name in columns} if columns else values)
