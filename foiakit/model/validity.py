"""What values a record may hold: the only check, for `add`, `edit`, imports and merges.

Words are never refused for their meaning; `foiakit check` reports those. Refused is what some
reader of the database could not show: an impossible day, an invalid time, a number out of range, a
character that text cannot contain.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any

from foiakit.model.citation_key import is_key
from foiakit.model.dates import bounds, is_date, is_day
from foiakit.model.record import LISTS, NUMBERS, Record

MOST_PAGES = 2**31 - 1
LAST_YEAR = 9999
_FIELDS = Record._fields
_PLACE = {name: at for at, name in enumerate(_FIELDS)}
_DATE, _END, _OTHER = _PLACE["date"], _PLACE["date_end"], _PLACE["date_other"]
_CREATED, _UPDATED = _PLACE["created"], _PLACE["updated"]
_RELEASED, _KEY = _PLACE["released"], _PLACE["citation_key"]
_YEAR, _PAGES = _PLACE["year"], _PLACE["pages"]
_LISTS = tuple(_PLACE[name] for name in LISTS)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ", re.ASCII)
_is_date = lru_cache(maxsize=2**16)(is_date)  # a century has 36,525 days


class Problem(ValueError):
    """Why a value cannot be in a record: ``year: 10000 is not a year``."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def check(values: Sequence[Any], names: Collection[str] | None = None) -> None:
    """Raise `Problem` for the first value that a record cannot hold.

    *values* are in the order of the fields of `Record`. With *names*, only those fields are
    checked: an edit of one field is not refused for an old value in another.
    """
    if _is_sound(values):
        return
    for problem in _problems(values):
        if names is None or problem.field in names:
            raise problem


def _is_sound(values: Sequence[Any]) -> bool:
    """Return whether `_problems` has none, in a fraction of its time: every import calls this."""
    texts = _texts(tuple(map(type, values)))
    if texts is None or values[_END] is not None:
        return False
    for at in texts:
        if "\0" in values[at]:
            return False
    for at in _LISTS:
        for label in values[at]:
            if type(label) is not str or "\0" in label:
                return False
    return (
        ((date := values[_DATE]) is None or _is_date(date))
        and ((date := values[_OTHER]) is None or _is_date(date))
        and ((date := values[_RELEASED]) is None or _is_date(date))
        and (not (moment := values[_CREATED]) or is_moment(moment))
        and (not (moment := values[_UPDATED]) or is_moment(moment))
        and ((key := values[_KEY]) is None or is_key(key))
        and ((year := values[_YEAR]) is None or 0 < year <= LAST_YEAR)
        and ((pages := values[_PAGES]) is None or 0 <= pages <= MOST_PAGES)
    )


def _problems(values: Sequence[Any]) -> Iterator[Problem]:
    filled = {name: value for name, value in zip(_FIELDS, values, strict=True) if value is not None}
    for name in _FIELDS:
        if reason := _no_value(name, filled.get(name, () if name in LISTS else None)):
            filled.pop(name, None)
            yield Problem(name, reason)
    for name in ("date", "date_end", "date_other", "released"):
        if name in filled and not is_date(filled[name]):
            yield Problem(name, f"{filled.pop(name)!r} is not a valid date")
    try:
        check_span(filled.get("date"), filled.get("date_end"))
    except Problem as problem:
        yield problem
        yield Problem("date", problem.reason)  # whichever of the two is being changed
    for name in ("created", "updated"):
        if filled.get(name) and not is_moment(filled[name]):
            yield Problem(name, f"{filled[name]!r} is not a time in UTC, like 2026-01-31T12:00:00Z")
    yield from _key_problems(filled.get("citation_key"))
    if not 0 < filled.get("year", 1) <= LAST_YEAR:
        yield Problem("year", f"{filled['year']} is not a year from 1 to {LAST_YEAR}")
    if not 0 <= filled.get("pages", 0) <= MOST_PAGES:
        yield Problem("pages", f"{filled['pages']} is not a number of pages")


def _key_problems(key: str | None) -> Iterator[Problem]:
    if key is not None and not is_key(key):
        yield Problem(
            "citation_key",
            f"{key!r} is not a citation key: letters and digits, the first a letter, with - _ : or"
            " . between them",
        )


def _no_value(name: str, value: Any) -> str | None:
    """Return why *value* is not text, a number or a list that the field *name* can hold, if so."""
    if not _fits(name, type(value)):
        return f"{type(value).__name__} where it cannot be"
    words = value if name in LISTS else (value,) if isinstance(value, str) else ()
    if not all(type(word) is str for word in words):
        return "not a list of words"
    if any("\0" in word for word in words):
        return r"a zero character (\u0000), which text cannot contain"
    return None


def check_span(date: str | None, date_end: str | None) -> None:
    """Raise `Problem` if the last day of *date_end* is before the first day of *date*."""
    if date and date_end and bounds(date_end)[1] < bounds(date)[0]:
        raise Problem("date_end", f"{date_end} is before the date, {date}")


@lru_cache(maxsize=4096)
def is_moment(text: str) -> bool:
    """Return whether *text* is a time as the database stores it: ``2026-01-31T12:00:00Z``."""
    found = _MOMENT.fullmatch(text)
    return found is not None and is_day(found[1])


@lru_cache(maxsize=2**12)
def _texts(kinds: tuple[type, ...]) -> tuple[int, ...] | None:
    """Return where texts are in values of these types; ``None`` if a field cannot hold its type.

    Few combinations occur in a source, so this is one look-up per record.
    """
    if all(map(_fits, _FIELDS, kinds)):
        return tuple(at for at, kind in enumerate(kinds) if kind is str)
    return None


def _fits(name: str, kind: type) -> bool:
    if name in LISTS:
        return kind in {list, tuple}
    if name in NUMBERS:
        return kind in {int, type(None)}
    return kind in {bool if name == "excised" else str, type(None)}
