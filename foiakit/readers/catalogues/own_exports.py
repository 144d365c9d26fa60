"""foiakit's own exports: every column a field, told by their ``uid``, back without loss.

In CSV and TSV a cell is text: a list is in one cell (`foiakit.model.record.labels_of`), an absent
value
and an empty one are both an empty cell and come back as absent. JSON tells them apart. ``id``, the
number in the database that was exported, is not taken: the record gets one here. Telegrams' details
and postings, where JSON has them too, are read by `foiakit.readers.catalogues.export_details`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from foiakit.model.record import LISTS, Collection, Details, Record, labels_of
from foiakit.model.validity import Problem, check
from foiakit.readers.source import Source
from foiakit.readers.values.identity import Identity, by_all, by_key, key_of
from foiakit.readers.values.json_values import as_cell
from foiakit.readers.values.record_values import BLANK, PLACE, Unfit, noted

FIELDS = Record._fields
BESIDE = ("cable", "posting")
"""Keys of an object that say more than its record: ``foiakit export --details``."""
READING = "reading"
"""A key that ``foiakit parse`` adds to those of a record: it says nothing about the document."""
Item = Collection | Details | Record
_LISTS = tuple(PLACE[name] for name in LISTS)
_ID, _UID = PLACE["id"], PLACE["uid"]
_YEAR, _PAGES, _EXCISED = PLACE["year"], PLACE["pages"], PLACE["excised"]
_COUNTED = 16
"""A uid that is shorter and has a digit is a number that somebody counted, as any file has."""
_SAID = {"true": True, "false": False, "1": True, "0": False}
_labels = lru_cache(maxsize=2**14)(labels_of)


def from_cells(names: Sequence[str], source: Source) -> Callable[[list[str]], Record]:
    """What makes a record of a row of text cells with these columns."""
    spread = _spread(names, source)
    told, keyed = _told(names, source), bool(source.asked.key)
    other = _other_uid(names, source)

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
        if keyed or not values[_UID] or (other and other(values)):
            values[_UID] = told(cells, values)
        values[_ID] = None
        return _record(values)

    return make


def from_values(names: Sequence[str], source: Source) -> Callable[[list[Any]], Record]:
    """What makes a record of the values of these keys, none of which is one of `BESIDE`."""
    spread = _spread(names, source)
    told, keyed = _told(names, source), bool(source.asked.key)
    other = _other_uid(names, source)

    def make(given: list[Any]) -> Record:
        values = spread(given) if spread else given
        if keyed or not values[_UID] or (other and other(values)):
            values[_UID] = told(list(map(as_cell, given)), values)
        return _record(values)

    return make


def _record(values: list[Any]) -> Record:
    try:
        check(values)
    except Problem as problem:
        raise Unfit(str(problem)) from None
    for at in _LISTS:
        values[at] = tuple(values[at])
    values[_ID] = None
    return tuple.__new__(Record, values)


def _whole(cell: str, name: str) -> int:
    if not (cell.isascii() and cell.isdecimal() and len(cell) < 12):
        raise Unfit(f"{name}: {cell!r} is not a whole number")
    return int(cell)


def _told(names: Sequence[str], source: Source) -> Identity:
    """What tells a row apart that has no uid, as a person adds one, or for which a key is said."""
    key = key_of(names, source)
    return by_key(names, key) if key else by_all(names)


def _other_uid(names: Sequence[str], source: Source) -> Callable[[list[Any]], bool] | None:
    """What says whether a row's ``uid`` is a number of another program's, and then notes it.

    ``None`` for a whole export of foiakit's, which also holds what Python code gave as a uid.
    """
    if {"created", "updated"} <= set(names):
        return None

    def other(values: list[Any]) -> bool:
        uid = values[_UID]
        if not isinstance(uid, str) or len(uid) >= _COUNTED or not any(map(str.isdigit, uid)):
            return False
        if source.asked.unmapped == "notes":
            noted(values, f"uid: {uid}")
        return True

    return other


def _spread(names: Sequence[str], source: Source) -> Callable[[Sequence[Any]], list[Any]] | None:
    """What puts the values of these columns in a record's order; ``None`` if they are in it.

    A column that is no field becomes a line of the notes, unless the person has it dropped.
    """
    parsed = set(FIELDS) < set(names) and READING in names
    if parsed:
        source.dropped[READING] = "how certain foiakit parse was of each field"
    for name in names:
        known = name in PLACE
        keep = source.asked.unmapped == "notes" and not (parsed and name == READING)
        source.fields.setdefault(name, name if known else "keep" if keep else "drop")
    if tuple(names) == FIELDS:
        return None
    pairs = [(at, PLACE[name]) for at, name in enumerate(names) if name in PLACE]
    kept = [
        (at, " ".join(name.split()))
        for at, name in enumerate(names)
        if name not in PLACE
        and source.asked.unmapped == "notes"
        and not (parsed and name == READING)
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
