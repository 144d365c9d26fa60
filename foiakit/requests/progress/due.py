"""Which acts are due: yours first, then those that follow from an office's delay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from foiakit.requests.days import days_after
from foiakit.requests.progress.next_act import Next
from foiakit.requests.progress.status import PartStatus, Status

DUE = frozenset({"answer", "appeal", "panel", "inquiry", "number", "mediation", "read"})
"""Acts that can be due; sending a draft, linking a record and requesting again can wait."""


class Due(NamedTuple):
    """A part of a request whose next act is due."""

    status: Status
    part: PartStatus

    @property
    def next(self) -> Next:
        """The act."""
        return self.part.next


def due(statuses: Iterable[Status], today: date, within: int = 0) -> list[Due]:
    """Return the acts that are due on *today*, and yours within the next days."""
    until = days_after(today, within)
    found = [
        Due(status, part)
        for status in statuses
        for part in status.parts
        if _is_due(part.next, today, until)
    ]
    return sorted(found, key=_order)


def _is_due(act: Next, today: date, until: date) -> bool:
    if act.act not in DUE:
        return False
    return act.day is None or act.day <= (until if act.is_yours else today)


def _order(due: Due) -> tuple[bool, date, int]:
    return not due.next.is_yours, due.next.day or date.min, due.status.request.id or 0
