"""Searching an agency's log for wanted cables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.commands.reports.requests.table_cells import cells_of
from foiakit.errors import BadInput
from foiakit.model.message import post_key
from foiakit.requests.exchange.agency_logs import LogColumns, columns_of
from foiakit.requests.named_cables import cables_in
from foiakit.store.requests.sought_cables import SoughtCable, sought_cables
from foiakit.store.store import Store
from foiakit.text.plurals import counted

HEADING_ROWS = 30
"""The headings are in one of the first rows; a title may be above them."""
LONGEST = 300
"""Characters of a subject that are shown."""


class LoggedRequest(NamedTuple):
    """A row of a log that names a wanted cable."""

    place: str
    number: str
    day: str
    message: str
    year: int
    year_named: bool
    requests: tuple[int, ...]
    citing: int
    outcome: str
    subject: str

    def line(self) -> tuple[object, ...]:
        """Return the row as a line of cells."""
        asked = ", ".join(f"request {request}" for request in self.requests)
        why = asked or f"cited by {self.citing}"
        cable = f"{self.message} ({self.year}{'' if self.year_named else '?'})"
        return self.place, self.number, self.day, cable, why, self.outcome, self.subject

    def as_json(self) -> dict[str, Any]:
        """Return the row as an object."""
        return {**self._asdict(), "requests": list(self.requests)}


class LogSearch:
    """One log; `BadInput` if no row names its columns."""

    def __init__(self, store: Store, path: str) -> None:
        self._store = store
        self._path = path
        self._rows = 0
        self._known: dict[tuple[str, int], list[SoughtCable]] = {}

    def found(self) -> Iterator[LoggedRequest]:
        """Yield each row with a wanted cable, in the log's order."""
        columns: LogColumns | None = None
        for count, (line, cells) in enumerate(cells_of(self._path), 1):
            if columns is None:
                columns = columns_of(cells)
                if columns is None and count == HEADING_ROWS:
                    break
                continue
            if any(cells):
                self._rows += 1
                yield from self._in_row(f"{self._path}:{line}", cells, columns)
        if columns is None:
            raise BadInput(
                f"{self._path}: no row names a column for the subject or the description of a"
                " request; add one"
            )

    def _in_row(self, place: str, cells: list[str], columns: LogColumns) -> Iterator[LoggedRequest]:
        found = [cells[at] for at in columns.searched if at < len(cells) and cells[at]]
        if not columns.has_subject:  # what names no cable may be about the person who asked
            found = [cell for cell in found if any(cables_in(cell))]
        subject = "; ".join(found)
        for cable in cables_in(subject):
            for sought_cable in self._sought(
                post_key(cable.message.post), int(cable.message.serial)
            ):
                if cable.years and sought_cable.year not in cable.years:
                    continue
                yield LoggedRequest(
                    place,
                    _cell(cells, columns.number),
                    _cell(cells, columns.day),
                    cable.message.printed,
                    sought_cable.year,
                    bool(cable.years),
                    sought_cable.requests,
                    sought_cable.citing,
                    _cell(cells, columns.outcome),
                    " ".join(subject.split())[:LONGEST],
                )

    def _sought(self, post: str, serial: int) -> list[SoughtCable]:
        if (post, serial) not in self._known:
            self._known[post, serial] = sought_cables(self._store, post, serial)
        return self._known[post, serial]

    def sentence(self, found: int) -> str:
        """Return how many rows there were, and how many name a wanted cable."""
        rows = counted(self._rows, "row")
        return f"{self._path}: {rows}; {found or 'none'} with a cable that you lack"


def _cell(cells: list[str], at: int | None) -> str:
    return "" if at is None or at >= len(cells) else " ".join(cells[at].split())
