"""All clocks of a part, including those that have ended, each with a permanent key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.requests.clocks.clock import Clock
from foiakit.requests.model import Event, Request
from foiakit.requests.progress.decisions import is_adverse
from foiakit.requests.progress.first_clock import Setting, first_clock
from foiakit.requests.progress.later_clocks import (
    answer_clock,
    appeal_clock,
    decision_clock,
    expedition_clock,
)
from foiakit.requests.progress.parts import Part
from foiakit.requests.progress.state import QUESTIONS, State


class PartClock(NamedTuple):
    """A clock of a part, and the event that ended it."""

    key: str
    """What distinguishes it from the other clocks of the request: its kind, and its part or
    event.
    """
    clock: Clock
    ended: str | None = None
    """The day (EDTF) of the event that ended it; ``None`` while it runs."""

    def as_json(self) -> dict[str, Any]:
        """Return the clock as JSON."""
        return {**self.clock.as_json(), "ended": self.ended}


def part_clocks(
    request: Request, part: Part, setting: Setting, state: State
) -> Iterator[PartClock]:
    """Return the clocks of *part*, in the order in which they began."""
    over = part.last("withdrawn", "closed")
    for key, clock, end in _clocks(request, part, setting, state):
        own = key if part.key is None else f"{key}.{part.key}"
        ended = end or (over if state.name == "closed" else None)
        yield PartClock(own, clock, ended.day if ended else None)


def _clocks(
    request: Request, part: Part, setting: Setting, state: State
) -> Iterator[tuple[str, Clock, Event | None]]:
    first = first_clock(part, setting)
    if first is not None:
        yield first.kind, first, part.last("determined")
    if request.expedition_asked and (expedited := expedition_clock(part, setting)):
        yield expedited.kind, expedited, None
    if state.clock is not None and state.clock.kind == "foia.acknowledgement":
        yield state.clock.kind, state.clock, None
    for event in part.events:
        if (found := _of_event(event, request, part, setting)) is not None:
            clock, end = found
            yield f"{clock.kind}.{event.number}", clock, end
    if state.name in {"remanded", "final"} and state.clock is not None:
        yield f"{state.clock.kind}.{state.name}", state.clock, None


def _of_event(
    event: Event, request: Request, part: Part, setting: Setting
) -> tuple[Clock, Event | None] | None:
    """Return the clock that *event* starts, and the event that ended it."""
    clock: Clock | None = None
    enders: tuple[str, ...] = ()
    if event.kind in QUESTIONS:
        clock, enders = answer_clock(event, setting), (*QUESTIONS[event.kind], "determined")
    elif event.kind in {"determined", "appeal_decided"} and is_adverse(event, part, request):
        clock, enders = appeal_clock(event, setting), ("appeal_sent",)
    elif event.kind == "appeal_sent":
        clock, enders = decision_clock(event, part, setting), ("appeal_decided",)
    if clock is None:
        return None
    return clock, next(part.since(event).of(*enders), None)
