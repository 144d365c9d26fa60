"""The due days of requests as entries of a calendar, each with a permanent key.

An entry's title only names the request's number and what is due, because others often see a
calendar; with details it also has the office's number and the title of the request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from foiakit.requests.model import Request
from foiakit.requests.progress.part_clocks import PartClock
from foiakit.requests.progress.status import PartStatus, Status

ALARMS = (14, 3)
"""How many days before one of your due days a calendar reminds of it."""


class Entry(NamedTuple):
    """A whole day in a calendar."""

    uid: str
    day: date
    title: str
    description: str
    alarms: tuple[int, ...]
    cancelled: bool
    """Whether the awaited answer has come."""
    sequence: int
    """Increases with every event of the request."""
    changed: str
    """When it last changed (ISO, UTC)."""


def entries(statuses: Iterable[Status], *, details: bool = False) -> Iterator[Entry]:
    """Return an entry for each clock that has a due day, of every request."""
    for status in statuses:
        for part in status.parts:
            for clock in part.clocks:
                if (day := _day(clock)) is not None:
                    yield _entry(status.request, part, clock, day, details=details)


def _day(clock: PartClock) -> date | None:
    return clock.clock.deadline if clock.clock.owner == "yours" else clock.clock.due


def _entry(
    request: Request, part: PartStatus, found: PartClock, day: date, *, details: bool
) -> Entry:
    clock = found.clock
    yours = clock.owner == "yours"
    what = WORDS.get(clock.kind, "a day")
    title = f"Request {request.id}: {what}"
    description = []
    if details:
        named = [name for name in (part.part.number, request.title) if name]
        title = f"{title} ({', '.join(named)})" if named else title
        description = [*clock.working, *clock.warnings]
    return Entry(
        uid=f"{request.uid}.{found.key}@foiakit",
        day=day,
        title=title,
        description="\n".join(description),
        alarms=ALARMS if yours and found.ended is None else (),
        cancelled=found.ended is not None,
        sequence=max((event.number for event in request.events), default=0),
        changed=max([request.updated, *(event.created for event in request.events)]),
    )


WORDS = {
    "foia.determination": "answer due",
    "foia.acknowledgement": "number due",
    "foia.expedited": "decision on expedited processing due",
    "foia.referral": "answer due",
    "foia.appeal": "appeal by",
    "foia.appeal.decision": "decision on the appeal due",
    "foia.clarify": "answer the office by",
    "foia.still-interested": "say that it stands by",
    "mdr.determination": "decision due",
    "mdr.appeal": "appeal by",
    "mdr.appeal.decision": "decision on the appeal due",
    "mdr.again": "may be asked again",
    "iscap.appeal": "appeal to the Panel by",
    "iscap.opens": "the Panel is open",
    "pra.appeal": "appeal by",
    "pra.appeal.decision": "decision on the appeal due",
}
"""Return the description of a clock in an entry."""
