"""What the first rows of a table show about its columns: which are empty, which have only days
or web addresses, and which order dates have.

Two columns may mean one field, and only their values show which is used; and for ``5/6/1999`` only
the other dates of its column show whether the month or the day comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from foiakit.model.dates.numeric import Ambiguous, order_shown
from foiakit.readers.source import Evidence, Place
from foiakit.readers.values.days import days

T = TypeVar("T")

ROWS = 500
"""How many rows are looked at, unless they are long."""
SIZE = 2**20
"""How many characters of rows are held."""
LONGEST_DAY = 40
"""How many characters a cell with a day has at most."""
_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.I)
_FIGURES = re.compile(r"\s*\d{1,2}[/.-]\d{1,2}[/.-]\d")


def look_ahead(rows: Iterator[T], place: Place, most: int = ROWS) -> tuple[list[T], Iterator[T]]:
    """Return at *most* this many of the first rows, and an iterator of all rows.

    *place* is updated for each row as it is yielded.
    """
    held: list[tuple[T, str, int, int, str]] = []
    size = 0
    for row in islice(rows, most):
        held.append((row, place.name, place.line, place.nth, place.raw()))
        size += len(held[-1][4])
        if size > SIZE:
            break
    name, line, nth, raw = place.name, place.line, place.nth, place.row

    def again() -> Iterator[T]:
        for row, source, at, number, text in held:
            place.name, place.line, place.nth, place.row = source, at, number, text
            yield row
        place.name, place.line, place.nth, place.row = name, line, nth, raw
        yield from rows

    return [row for row, *_ in held], again()


def evidence(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Evidence:
    """Return which of the columns *names* are empty, bare figures, days or web addresses in *rows*,
    and which order dates have.
    """
    filled: set[int] = set()
    worded: set[int] = set()
    undated: set[int] = set()
    unlinked: set[int] = set()
    shown: dict[int, set[str]] = {}
    count = 0
    for cells in rows:
        count += 1
        for at, cell in enumerate(cells[: len(names)]):
            if not cell or cell.isspace():
                continue
            filled.add(at)
            if at not in worded and not cell.strip().isdigit():
                worded.add(at)
            if at not in undated and not _is_day(cell.strip()):
                undated.add(at)
            if at not in unlinked and not _ADDRESS.fullmatch(cell):
                unlinked.add(at)
            if _FIGURES.match(cell) and (order := order_shown(cell)):
                shown.setdefault(at, set()).add(order)
    empty = {name for at, name in enumerate(names) if at not in filled} if count else set()
    orders = {names[at]: cells.pop() for at, cells in shown.items() if len(cells) == 1}
    bare = frozenset(names[at] for at in filled - worded)
    dated = frozenset(names[at] for at in filled - undated)
    linked = frozenset(names[at] for at in filled - unlinked)
    return Evidence(frozenset(empty), tuple(orders.items()), bare, dated, linked)


def _is_day(cell: str) -> bool:
    """Return whether *cell* is a day and nothing else: a year or a month alone may be a word."""
    if len(cell) > LONGEST_DAY or not any(map(str.isdigit, cell)):
        return False
    try:
        found = days(cell)
    except Ambiguous:
        return True
    return bool(found and found.first and len(found.first) == len("1974-01-31"))
