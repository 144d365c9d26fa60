"""One JSON object a line (https://jsonlines.org): it streams, and comes back whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.record import Collection, Record, as_json


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Every key of a record on its own line."""
    out.writelines(json.dumps(as_json(one), ensure_ascii=False) + "\n" for one in records)
