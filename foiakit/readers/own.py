"""foiakit's own exports: every column a field, told by their ``uid``, back without loss.

In CSV and TSV a cell is text: a list is in one cell (`foiakit.record.labels_of`), an absent value
and an empty one are both an empty cell and come back as absent. JSON tells them apart. ``id``, the
number in the database that was exported, is not taken: the record gets one here. Telegrams' details
and postings, where JSON has them too, are read by `foiakit.readers.beside`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from foiakit.dates import is_date
from foiakit.readers.identity import Identity, by_all, by_key, key_of
from foiakit.readers.objects import as_cell
from foiakit.readers.source import Source
from foiakit.readers.values import BLANK, PLACE, Unfit, noted
from foiakit.record import LISTS, NUMBERS, Collection, Details, Record, labels_of

FIELDS = Record._fields
BESIDE = ("cable", "posting")
"""Keys of an object that say more than its record: ``foiakit export --details``."""
Item = Collection | Details | Record
_LISTS = tuple(PLACE[name] for name in LISTS)
_ID, _UID = PLACE["id"], PLACE["uid"]
_YEAR, _PAGES, _EXCISED = PLACE["year"], PLACE["pages"], PLACE["excised"]
_DATES = tuple(PLACE[name] for name in ("date", "date_end", "date_other"))
_MOMENTS = (PLACE["created"], PLACE["updated"])
_SAID = {"true": True, "false": False, "1": True, "0": False}
_labels = lru_cache(maxsize=2**14)(labels_of)
_is_date = lru_cache(maxsize=2**16)(is_date)  # a century has 36,525 days


def from_cells(names: Sequence[str], source: Source) -> Callable[[list[str]], Record]:
    """What makes a record of a row of text cells with these columns."""
    spread = _spread(names, source)
    told, keyed = _told(names, source), bool(source.asked.key)

    def make(cells: list[str]) -> Record:
        values: list[Any] = [cell or None for cell in cells]
        if spread:
            values = spread(values)
        for at in _LISTS:
            values[at] = _labels(cell) if (cell := values[at]) else ()
        for at in (_YEAR, _PAGES):
            if cell := values[at]:
                values[at] = _whole(cell, FIELDS[at])
        if cell := values[_EXCISED]:
            if cell not in _SAID:
                raise Unfit(f"excised: {cell!r} is neither true nor false")
            values[_EXCISED] = _SAID[cell]
        if keyed or not values[_UID]:
            values[_UID] = told(cells, values)
        return _record(values)

    return make


def from_values(names: Sequence[str], source: Source) -> Callable[[list[Any]], Record | list[Item]]:
    """What makes a record of the values of a JSON object with these keys.

    A list of items where the keys are those of an export with details.
    """
    if not set(BESIDE).isdisjoint(names):
        from foiakit.readers.beside import with_details

        return with_details(names, source)
    return record_of_values(names, source)


def record_of_values(names: Sequence[str], source: Source) -> Callable[[list[Any]], Record]:
    """What makes a record of the values of these keys, none of which is one of `BESIDE`."""
    spread = _spread(names, source)
    told, keyed = _told(names, source), bool(source.asked.key)

    def make(given: list[Any]) -> Record:
        values = spread(given) if spread else given
        kinds = tuple(map(type, values))
        for at in _lists_in(kinds):
            values[at] = tuple(values[at])
            if values[at] and set(map(type, values[at])) != {str}:
                raise Unfit(f"{FIELDS[at]}: not a list of words")
        if keyed or not values[_UID]:
            values[_UID] = told(list(map(as_cell, given)), values)
        return _record(values)

    return make


@lru_cache(maxsize=2**14)
def _lists_in(kinds: tuple[type, ...]) -> tuple[int, ...]:
    """Where lists stand in values of these types; `Unfit` if a field cannot hold its type.

    Few combinations occur in a file, so a row is checked by one look-up.
    """
    for name, kind in zip(FIELDS, kinds, strict=True):
        if name in LISTS:
            fits = kind in {list, tuple}
        elif name in NUMBERS:
            fits = kind in {int, type(None)}
        else:
            fits = kind in {bool if name == "excised" else str, type(None)}
        if not fits:
            raise Unfit(f"{name}: {kind.__name__} where it cannot be")
    return tuple(at for at, kind in enumerate(kinds) if kind is list)


def _record(values: list[Any]) -> Record:
    for at in _DATES:
        if (date := values[at]) is not None and not _is_date(date):
            raise Unfit(f"{FIELDS[at]}: {date!r} is no date that can be")
    if (year := values[_YEAR]) is not None and not 0 < year < 10000:
        raise Unfit(f"year: {year} is no year")
    if (pages := values[_PAGES]) is not None and not 0 <= pages < 2**31:
        raise Unfit(f"pages: {pages} is no number of pages")
    for at in _MOMENTS:
        # 2026-01-31T12:00:00Z, which sorts as it stands
        moment = values[at]
        if moment and (len(moment) != 20 or moment[10] != "T" or moment[19] != "Z"):
            raise Unfit(f"{FIELDS[at]}: {moment!r} is no moment in UTC")
    values[_ID] = None
    return tuple.__new__(Record, values)


def _whole(cell: str, name: str) -> int:
    if not (cell.isascii() and cell.isdecimal() and len(cell) < 12):
        raise Unfit(f"{name}: {cell!r} is no whole number")
    return int(cell)


def _told(names: Sequence[str], source: Source) -> Identity:
    """What tells a row apart that has no uid, as a person adds one, or for which a key is said."""
    key = key_of(names, source)
    return by_key(names, key) if key else by_all(names)


def _spread(names: Sequence[str], source: Source) -> Callable[[Sequence[Any]], list[Any]] | None:
    """What puts the values of these columns in a record's order; ``None`` if they are in it.

    A column that is no field becomes a line of the notes, unless the person has it dropped.
    """
    for name in names:
        known = name in PLACE
        keep = "keep" if source.asked.unmapped == "notes" else "drop"
        source.fields.setdefault(name, name if known else keep)
    if tuple(names) == FIELDS:
        return None
    pairs = [(at, PLACE[name]) for at, name in enumerate(names) if name in PLACE]
    kept = [
        (at, " ".join(name.split()))
        for at, name in enumerate(names)
        if name not in PLACE and source.asked.unmapped == "notes"
    ]

    def spread(given: Sequence[Any]) -> list[Any]:
        values = BLANK.copy()
        for at, place in pairs:
            values[place] = given[at]
        for at, name in kept:
            if cell := as_cell(given[at]):
                noted(values, f"{name}: {cell}")
        return values

    return spread
