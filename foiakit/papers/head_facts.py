"""What the head of a memorandum says that no field of a record holds, for people to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_NAMES = ("through", "copies", "participants", "place")


def facts(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name and value of each such part of the head in *data*, a record's details."""
    head: Mapping[str, Any] = data.get("head") or {}
    for name in _NAMES:
        value = head.get(name)
        if isinstance(value, list):
            value = "; ".join(map(str, value))
        if isinstance(value, str) and value:
            yield name, value
