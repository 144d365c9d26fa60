"""The data of an event beyond its day: words such as ``days=10``, by the kind of the event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from foiakit.errors import BadInput
from foiakit.model.dates import is_date
from foiakit.requests.model import EVENT_KINDS

_AMOUNT = re.compile(r"\$?(?P<dollars>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<cents>\d\d))?", re.ASCII)
_YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_MOST_DAYS = 36_500
KEPT = frozenset({"numbers", "attachments", "imported"})
"""Keys that any event may have: numbers seen in a letter, digests of its attachments, and what
an import found in other columns.
"""


def kind_called(text: str) -> str:
    """Return the kind of event that *text* names (``fee-estimate``); `BadInput` lists them all."""
    kind = text.strip().lower().replace("-", "_").replace(" ", "_")
    if kind not in EVENT_KINDS:
        raise BadInput(f"no kind of event called {text!r}; there are: {', '.join(EVENT_KINDS)}")
    return kind


def read_data(kind: str, words: Iterable[str]) -> dict[str, Any]:
    """Return the data of an event of *kind* from words such as ``days=10``; `BadInput` if invalid.

    A day is written as ``2026-12-08``, an amount as ``25`` or ``25.50`` dollars.
    """
    keys = EVENT_KINDS[kind].keys
    data: dict[str, Any] = {}
    for word in words:
        name, is_given, value = word.partition("=")
        name = name.strip().lower().replace("-", "_")
        if not is_given or name not in keys:
            takes = ", ".join(f"{key}={kind}" for key, kind in keys.items()) or "nothing"
            raise BadInput(f"{kind}: {word!r} is not one of its details: {takes}")
        if name in data:
            raise BadInput(f"{kind}: {name} is given twice")
        data[name] = _read(f"{kind}: {name}", keys[name], value.strip())
    return data


def _read(place: str, kind: str, value: str) -> Any:
    if kind == "day":
        if not is_date(value):
            raise BadInput(f"{place}: {value!r} is not a date; write 2026-12-08")
        return value
    if kind == "days":
        if not (value.isascii() and value.isdecimal() and 0 < int(value) <= _MOST_DAYS):
            raise BadInput(f"{place}: {value!r} is not a number of days")
        return int(value)
    if kind == "cents":
        return cents(place, value)
    if kind == "yes":
        if value.lower() not in _YES:
            raise BadInput(f"{place}: {value!r} is not yes or no")
        return _YES[value.lower()]
    if "|" in kind and value not in kind.split("|"):
        raise BadInput(f"{place}: {value!r} is not one of: {', '.join(kind.split('|'))}")
    if not value:
        raise BadInput(f"{place}: no value")
    return value


def cents(place: str, value: str) -> int:
    """Return dollars in cents: ``$1,025.50`` is 102550; `BadInput` if it is not one."""
    match = _AMOUNT.fullmatch(value)
    if not match or len(value) > 15:
        raise BadInput(f"{place}: {value!r} is not an amount of dollars; write 25 or 25.50")
    return int(match["dollars"].replace(",", "")) * 100 + int(match["cents"] or 0)


def check_data(kind: str, data: Mapping[str, Any]) -> None:
    """Raise `BadInput` unless *data* is valid for an event of *kind*."""
    keys = EVENT_KINDS[kind].keys
    for name, value in data.items():
        if name in KEPT:
            continue
        if name not in keys:
            raise BadInput(f"{kind}: {name!r} is not one of its details")
        if not _is_a(keys[name], value):
            raise BadInput(f"{kind}: {name}: {value!r} is not valid ({keys[name]})")


def _is_a(kind: str, value: object) -> bool:
    if kind == "day":
        return isinstance(value, str) and is_date(value)
    if kind == "yes":
        return isinstance(value, bool)
    if kind in {"days", "cents"}:
        return type(value) is int and 0 <= value < 2**53
    return isinstance(value, str) and ("|" not in kind or value in kind.split("|"))
