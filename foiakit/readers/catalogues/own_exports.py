"""foiakit's own exports, recognised by their ``uid``: every column is a field, without loss.

In CSV and TSV a cell is text: a list is in one cell (`foiakit.model.record.labels_of`), and an
absent value and an empty one are both an empty cell, read back as absent. JSON distinguishes them.
``id``, the number in the exported database, is ignored: the record gets a new one. Telegrams'
details and postings, where JSON has them too, are read by
`foiakit.readers.catalogues.export_details`.
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
DETAILS_KEYS = ("cable", "posting")
"""Keys of an object in addition to its record's: ``foiakit export --details``."""
READING = "reading"
"""A key that ``foiakit parse`` adds to those of a record: it is not about the document."""
Item = Collection | Details | Record
_LISTS = tuple(PLACE[name] for name in LISTS)
_ID, _UID = PLACE["id"], PLACE["uid"]
_YEAR, _PAGES, _EXCISED = PLACE["year"], PLACE["pages"], PLACE["excised"]
_COUNTED = 16
"""A uid that is shorter and has a digit is a serial number, as any file may have."""
_TRUTH = {"true": True, "false": False, "1": True, "0": False}
_labels = lru_cache(maxsize=2**14)(labels_of)


def from_cells(names: Sequence[str], source: Source) -> Callable[[list[str]], Record]:
    """Return a function that makes a record of a row of text cells with these columns."""
    spread = _spread(names, source)
    identity, keyed = _identity_of(names, source), bool(source.asked.key)
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
            if cell not in _TRUTH:
                raise Unfit(f"excised: {cell!r} is neither true nor false")
            values[_EXCISED] = _TRUTH[cell]
        if keyed or not values[_UID] or (other and other(values)):
            values[_UID] = identity(cells, values)
        values[_ID] = None
        return _record(values)

    return make


def from_values(names: Sequence[str], source: Source) -> Callable[[list[Any]], Record]:
    """Return a function that makes a record of the values of these keys, which are not details."""
    spread = _spread(names, source)
    identity, keyed = _identity_of(names, source), bool(source.asked.key)
    other = _other_uid(names, source)

    def make(row: list[Any]) -> Record:
        values = spread(row) if spread else row
        if keyed or not values[_UID] or (other and other(values)):
            values[_UID] = identity(list(map(as_cell, row)), values)
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


def _identity_of(names: Sequence[str], source: Source) -> Identity:
    """What identifies a row that has no uid (a person's addition), or for which a key is named."""
    key = key_of(names, source)
    return by_key(names, key) if key else by_all(names)


def _other_uid(names: Sequence[str], source: Source) -> Callable[[list[Any]], bool] | None:
    """Return a function that notes a row's ``uid`` if it is another program's number.

    It returns whether it is one. ``None`` for a complete export of foiakit's, which may also
    contain uids that Python code chose.
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
    """Return a function that puts these columns' values in a record's order; ``None`` if they are
    in it.

    A column that is not a field becomes a line of the notes, unless the person chose to drop it.
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

    def spread(row: Sequence[Any]) -> list[Any]:
        values = BLANK.copy()
        for at, place in pairs:
            values[place] = row[at]
        for at, name in kept:
            if cell := as_cell(row[at]):
                noted(values, f"{name}: {cell}")
        return values

    return spread
