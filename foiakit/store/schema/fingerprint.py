"""A short digest of what a source gives for a record, to detect changes at the source."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import compress
from typing import Any

from foiakit.model.record import Record

# The values from a source: all except id and uid before it, created and updated after it.
_FIRST = Record._fields.index("collection")
_AFTER = Record._fields.index("created")
_NAMES = Record._fields[_FIRST:_AFTER]
_LABELS = tuple(f"\x1f{name}\x1e%s" for name in _NAMES)
_LABEL = re.compile(f"\x1f(?:{'|'.join(_NAMES)})\x1e")


def fingerprint(row: Sequence[Any], without: Collection[str] = ()) -> str:
    """Return a digest of the source's values: equal when a second import yields the same `row_of`.

    Empty fields do not count, so a field that a later foiakit adds changes no digest. Nor do the
    fields *without* (`foiakit.model.record.Details.by_place`).
    """
    if without:
        row = list(row)
        for name in without:
            row[Record._fields.index(name)] = None
    values = row[_FIRST:_AFTER]
    filled = tuple([value is not None and value != "[]" for value in values])
    content = _labelled(filled) % tuple(compress(values, filled))
    number = sum(filled)
    if content.count("\x1e") != number and len(_LABEL.findall(content)) != number:
        # A value has a label in it, and could pass for two fields. Other values with control
        # characters keep the digest that databases have of them.
        strings = [str(value) for value in compress(values, filled)]
        content = "\x1e" + json.dumps([*compress(_NAMES, filled), *strings])
    return blake2b(content.encode(), digest_size=16).hexdigest()


@lru_cache(maxsize=4096)
def _labelled(filled: tuple[bool, ...]) -> str:
    """Return the names of the fields that are filled, each with a place for its value."""
    return "".join(compress(_LABELS, filled))
