"""The facts of an appeal: its grounds, and its enclosures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from foiakit.model.dates import is_day
from foiakit.requests.days import day_of, years_after
from foiakit.requests.letters import arguments
from foiakit.requests.letters.compose import Fact, missing
from foiakit.requests.letters.known import REFUSALS, Known, last_event, long_day_of, name_of
from foiakit.requests.model import ADVERSE, Event, Item, Outcome, Request

FILED_WITHIN = 14
"""How many days after its date a letter may be filed as mail."""
WAIVER = ("waiver_subject", "waiver_adds", "waiver_readers", "waiver_means")


def grounds(request: Request, known: Known, made: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the arguments of an appeal: for each document, or about a refusal or a delay."""
    ground = known.ground or _ground(request)
    if ground in REFUSALS or ground == "delay":
        values = {
            "waiver": _waiver(made) if ground == "waiver" else "",
            "category": str(made.get("category") or ""),
            "expedition": str(made.get("expedition_reason") or ""),
        }
        return {"grounds": (arguments.standing(ground, values),)}
    entries = tuple(_arguments(request, known, ground))
    return {"grounds": entries, "grounds_intro": "I appeal for these reasons:" if entries else None}


def _waiver(made: Mapping[str, Fact]) -> str:
    """Return every factor of a waiver, which its appeal repeats."""
    for factor in WAIVER:
        if not made.get(factor):
            raise missing(factor, made)
    return " ".join(str(made[factor]) for factor in WAIVER)


def _ground(request: Request) -> str | None:
    """Return the ground that follows from the last decision, which may be a separate refusal."""
    if any(event.kind in {"determined", "appeal_decided"} for event in request.events):
        return None
    refused = [
        event.kind
        for event in request.events
        if event.kind in REFUSALS and event.data.get("granted") is False
    ]
    return refused[-1] if refused else None


def _arguments(request: Request, known: Known, ground: str | None) -> Iterator[str]:
    sent = last_event(request, "sent")
    now = day_of(known.day).earliest if known.day else known.today
    asked = day_of(sent.day).earliest if sent else now
    for item, outcome in _adverse(request):
        if ground == "search" and outcome.result != "no_records":
            continue
        public = known.public.get(item.number, ())
        if outcome.result in {"no_records", "glomar"} and (cited := known.cited.get(item.number)):
            public = (*public, cited)
        document = arguments.Document(
            name_of(item), outcome.result, outcome.exemptions, age(item.year, now), public,
            known.shown.get(item.number, ()), age(item.year, asked),
        )  # fmt: skip
        yield from arguments.arguments(document, request.law)


def _adverse(request: Request) -> Iterator[tuple[Item, Outcome]]:
    """Return each item with its last outcome, if that may be appealed; an answer on all counts
    for each.
    """
    last: dict[int, Outcome] = {}
    events = sorted(request.events, key=lambda event: (day_of(event.day).earliest, event.number))
    for event in events:
        for outcome in event.outcomes:
            numbers = [item.number for item in request.items]
            for number in numbers if outcome.item is None else (outcome.item,):
                last[number] = outcome
    for item in request.items:
        outcome_ = last.get(item.number)
        if outcome_ is not None and outcome_.result in ADVERSE:
            yield item, outcome_


def age(year: int | None, day: date) -> int | None:
    """Return how many full years old a document of *year* is at least on *day*."""
    if year is None:
        return None
    full = day.year - year
    last_day = date(year, 12, 31)
    return full if years_after(last_day, full) <= day else full - 1


def enclosures(request: Request, kind: str, known: Known) -> dict[str, Fact]:
    """Return the enclosures: an appeal encloses the request and the letter that it appeals from.

    An appeal against delay has no such letter.
    """
    if kind not in {"appeal", "iscap"}:
        return {"enclosures": known.enclosed}
    sent = last_event(request, "sent")
    decided = last_event(request, "appeal_decided") or last_event(request, "determined")
    decided = decided and _with_filed_letter(decided, request)
    own = [
        _enclosed("the request", sent, has_text=bool(request.text)),
        _enclosed("your letter", decided) if decided else _no_letter(request),
    ]
    # A file that is enclosed as one of these already is not the other one.
    files = [
        file for file in known.enclosed if not any(f"({file})" in (name or "") for name in own)
    ]
    first, second = (event or (files.pop(0) if files else None) for event in own)
    named = tuple(file for file in (first, second, *files) if file)
    if known.ground == "delay":
        second = second or first
    return {"enclosed_request": first, "enclosed_letter": second, "enclosures": named}


def _with_filed_letter(decided: Event, request: Request) -> Event:
    """Return *decided* with the letter that was filed as mail on its day, if it has none of its
    own.

    Without one of that day, the only letter that was filed in the two weeks after it.
    """
    if decided.letter is not None or not is_day(decided.day):
        return decided
    last = (date.fromisoformat(decided.day) + timedelta(days=FILED_WITHIN)).isoformat()
    filed = [event for event in request.events if event.kind == "mail" and event.letter]
    same = [event for event in filed if event.day == decided.day]
    near = same or [event for event in filed if decided.day < event.day <= last]
    return replace(decided, letter=near[0].letter) if len(near) == 1 else decided


def _enclosed(what: str, event: Event | None, *, has_text: bool = False) -> str | None:
    if event is None or (event.letter is None and not has_text):
        return None
    name = event.letter.file.replace("\\", "/").rsplit("/", 1)[-1] if event.letter else ""
    file = f" ({name})" if name else ""
    return f"{what} of {long_day_of(event)}{file}"


def _no_letter(request: Request) -> str | None:
    """Return the substitute for a missing letter: an appeal against silence, or a refusal."""
    refused = [event for event in request.events if event.kind in REFUSALS]
    return _enclosed("your letter", refused[-1], has_text=True) if refused else None
