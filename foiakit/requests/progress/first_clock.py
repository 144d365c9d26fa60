"""The clock of an office's first answer: its beginning, its stops and its extension."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from foiakit.requests.clocks.clock import Clock
from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.options import Options, Stop
from foiakit.requests.days import Day, day_of
from foiakit.requests.model import Event
from foiakit.requests.progress.parts import Part, arrived
from foiakit.requests.working_days import Closed

FIRST = {"foia": "foia.determination", "mdr": "mdr.determination", "pra": "foia.determination"}
"""By the law; a request under another law has no clock."""
EXTENSION = 10
SAME_DAY = frozenset({"portal", "email", "fax"})
ANSWERS = frozenset({"answer", "narrowed", "still_wanted"})
FEE_ANSWERS = frozenset({"fee_answer", "paid"})


class Setting(NamedTuple):
    """The facts that the clocks of a part need in addition to its events."""

    law: str
    agency: str | None
    closures: tuple[Closed, ...]


class Start(NamedTuple):
    """The day on which a clock starts, and a warning if it is not certain."""

    day: Day
    warning: str | None = None


def receipt(part: Part) -> Start | None:
    """Return when the office received the request; ``None`` if it was not sent."""
    for event in part.of("received"):
        return Start(arrived(event))
    for event in part.of("acknowledged", "referred"):
        if event.received_day:
            return Start(day_of(event.received_day))
    sent = next(part.of("sent", "referred"), None)
    if sent is None:
        return None
    if sent.received_day:
        return Start(day_of(sent.received_day))
    known = next(part.of("acknowledged"), None)
    if known is not None and sent.channel not in SAME_DAY:
        return Start(
            day_of(known.day), "the day of receipt is not known: counted from the acknowledgement"
        )
    return Start(day_of(sent.day), "the day of receipt is not known: counted from the sending")


def first_clock(part: Part, setting: Setting) -> Clock | None:
    """Return the clock of the first answer, as far as it is known; ``None`` for a draft."""
    kind = "foia.referral" if part.kind == "referral" else FIRST.get(setting.law)
    start = receipt(part)
    if kind is None or start is None:
        return None
    options = common(setting)
    if kind == "foia.determination":
        before = part.until(next(part.of("determined"), None))
        options = _known(options, before)
    clock = count(kind, start.day, options)
    if start.warning:
        clock = clock._replace(warnings=(start.warning, *clock.warnings))
    return clock


def common(setting: Setting) -> Options:
    """Return the options of every clock of the office."""
    return Options(agency=setting.agency, closures=setting.closures)


def _known(options: Options, part: Part) -> Options:
    routed, perfected, agreed = (part.last(name) for name in ("routed", "perfected", "agreed"))
    return options._replace(
        routed=arrived(routed) if routed else None,
        perfected=arrived(perfected) if perfected else None,
        agreed=day_of(agreed.data["day"]) if agreed and "day" in agreed.data else None,
        stops=tuple(stops(part.events)),
        **extension(part),
    )


def extension(part: Part) -> dict[str, Any]:
    """Return the announced extension as options; ten days if the notice names none."""
    notices = list(part.of("extended"))
    if not notices:
        return {}
    more = sum(int(notice.data.get("days", EXTENSION)) for notice in notices)
    return {"extension": more, "notice": day_of(notices[0].day)}


def stops(events: Iterable[Event]) -> Iterator[Stop]:
    """Return each question of the office with the receipt of its answer, if there was one."""
    waiting: list[tuple[Event, bool]] = []
    for event in events:
        if event.kind in {"question", "fee_question", "fee_estimate"}:
            waiting.append((event, event.kind != "question"))
        elif event.kind in ANSWERS | FEE_ANSWERS:
            for question, about_fees in _answered(event, waiting):
                yield Stop(day_of(question.day), arrived(event), about_fees)
                waiting.remove((question, about_fees))
    for question, about_fees in waiting:
        yield Stop(day_of(question.day), None, about_fees)


def _answered(event: Event, waiting: list[tuple[Event, bool]]) -> list[tuple[Event, bool]]:
    """Return the questions that *event* answers: those of its own kind, or else any open one."""
    alike = [question for question in waiting if question[1] == (event.kind in FEE_ANSWERS)]
    return alike or (list(waiting) if event.kind == "answer" else [])
