"""The status of a request on a day: its parts with their states, clocks and next acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from foiakit.errors import BadInput
from foiakit.requests.days import day_of
from foiakit.requests.model import Closure, Request
from foiakit.requests.progress.first_clock import Setting
from foiakit.requests.progress.next_act import Next
from foiakit.requests.progress.part_clocks import PartClock, part_clocks
from foiakit.requests.progress.parts import Part, newest_number, parts
from foiakit.requests.progress.state import Situation, State, state_of
from foiakit.requests.working_days import Closed


class PartStatus(NamedTuple):
    """A part of a request on a day."""

    part: Part
    state: State
    clocks: tuple[PartClock, ...]

    @property
    def next(self) -> Next:
        """What to do next."""
        return self.state.next

    def as_json(self, request: int | None) -> dict[str, Any]:
        """Return the part as JSON."""
        return {
            "number": self.part.number,
            "kind": self.part.kind,
            "office": self.part.office,
            "items": list(self.part.items),
            "state": self.state.name,
            "next": self.next.as_json(request),
            "clocks": [clock.as_json() for clock in self.clocks],
        }


class Status(NamedTuple):
    """A request on a day; its own state is that of its most urgent part."""

    request: Request
    number: str | None
    """The number by which its office knows it."""
    parts: tuple[PartStatus, ...]

    @property
    def urgent(self) -> PartStatus:
        """The part whose next act comes first."""
        return min(self.parts, key=lambda part: _urgency(part.next))

    @property
    def state(self) -> str:
        """The state of its most urgent part."""
        return self.urgent.state.name

    @property
    def next(self) -> Next:
        """The next act of its most urgent part."""
        return self.urgent.next


def status(
    request: Request, today: date, *, closures: Iterable[Closure] = (), agency: str | None = None
) -> Status:
    """Return the status of *request* on *today*.

    *closures* are the days on which offices were closed, *agency* is the code of the request's
    office in the rules of clocks. The same arguments give the same answer, whatever the computer's
    date.
    """
    known = list(closures)

    def part_today(part: Part) -> PartStatus:
        code = agency if part.office == request.office else part.office
        setting = Setting(request.law, code, _closed(known, part.office))
        return _part_status(Situation(request, part, setting, today))

    return Status(request, newest_number(request), tuple(map(part_today, parts(request))))


def _part_status(case: Situation) -> PartStatus:
    """Return the status of one part; if days cannot be counted, the request can still be shown."""
    try:
        state = state_of(case)
    except BadInput as error:
        state = State("pending", Next("wait", str(error)))
    try:
        clocks = tuple(part_clocks(case.request, case.part, case.setting, state))
    except BadInput:
        clocks = ()
    return PartStatus(case.part, state, clocks)


def _closed(closures: Iterable[Closure], office: str) -> tuple[Closed, ...]:
    return tuple(
        Closed(
            day_of(closure.first).earliest,
            day_of(closure.last).latest,
            closure.reason or "on the list of closures",
        )
        for closure in closures
        if closure.office in {None, office}
    )


def _urgency(act: Next) -> tuple[int, date]:
    rank = 0 if act.is_yours else 2 if act.act == "wait" else 1
    return rank, act.day or date.max
