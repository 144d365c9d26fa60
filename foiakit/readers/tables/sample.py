"""What the first rows of a table show about its columns: which are empty, which have only days
or web addresses, and which order dates have.

Two columns may mean one field, and only their values show which is used; and for ``5/6/1999`` only
the other dates of its column show whether the month or the day comes first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TypeVar

from foiakit.model import message, vocabulary
from foiakit.model.dates.numeric import Ambiguous, order_shown
from foiakit.readers.source import Evidence, Place
from foiakit.readers.values import nara_number
from foiakit.readers.values.days import days

T = TypeVar("T")

ROWS = 500
"""How many rows are looked at, unless they are long."""
SIZE = 2**20
"""How many characters of rows are held."""
LONGEST_DAY = 40
"""How many characters a cell with a day has at most."""
_ADDRESS = re.compile(r"https?://\S+", re.I)
_CODES = re.compile(r"[A-Z]{2}(?:[A-Z]{2})?(?:[,; ]+[A-Z]{2}(?:[A-Z]{2})?)*")
"""One or more of the State Department's TAGS."""
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
    others: dict[str, set[int]] = {name: set() for name in _TESTS}
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
            for name, is_fit in _TESTS.items():
                if at not in others[name] and not is_fit(cell.strip()):
                    others[name].add(at)
            if _FIGURES.match(cell) and (order := order_shown(cell)):
                shown.setdefault(at, set()).add(order)
    empty = {name for at, name in enumerate(names) if at not in filled} if count else set()
    orders = {names[at]: cells.pop() for at, cells in shown.items() if len(cells) == 1}
    bare = frozenset(names[at] for at in filled - worded)
    only = {name: frozenset(names[at] for at in filled - other) for name, other in others.items()}
    return Evidence(frozenset(empty), tuple(orders.items()), bare, **only)


def _is_address(cell: str) -> bool:
    return _ADDRESS.fullmatch(cell) is not None


def _is_number(cell: str) -> bool:
    """Return whether *cell* is a document number of the National Archives, with its year."""
    found = nara_number.read(cell)
    return found is not None and (found.year is not None or found.message is None)


def _is_message(cell: str) -> bool:
    """Return whether *cell* is the number of a message, with its year."""
    found = message.parse(cell)
    return found is not None and found.year is not None


def _are_codes(cell: str) -> bool:
    """Return whether *cell* has nothing but codes like TAGS, one of which is a known subject."""
    if not _CODES.fullmatch(cell):
        return False
    return any(len(code) == 4 and code in _subjects() for code in re.split("[,; ]+", cell))


@cache
def _subjects() -> frozenset[str]:
    return frozenset(tag.tag for tag in vocabulary.tags())


def _is_readable(cell: str) -> bool:
    """Return whether *cell* is a date of any precision, or words for none."""
    if len(cell) > LONGEST_DAY:
        return False
    try:
        return days(cell) is not None
    except Ambiguous:
        return True


def _is_day(cell: str) -> bool:
    """Return whether *cell* is a day and nothing else: a year or a month alone may be a word."""
    if len(cell) > LONGEST_DAY or not any(map(str.isdigit, cell)):
        return False
    try:
        found = days(cell)
    except Ambiguous:
        return True
    return bool(found and found.first and len(found.first) == len("1974-01-31"))


_TESTS: dict[str, Callable[[str], bool]] = {
    "dated": _is_day,
    "linked": _is_address,
    "readable": _is_readable,
    "numbers": _is_number,
    "messages": _is_message,
    "codes": _are_codes,
}
"""What every cell of a column may be, by the name in `Evidence`."""
