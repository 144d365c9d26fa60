"""Composed requests: the values of which tests make what they need."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from foiakit.requests.model import (
    CHANNELS,
    EVENT_KINDS,
    LAWS,
    NUMBER_KINDS,
    RESULTS,
    Event,
    Item,
    Letter,
    Number,
    Outcome,
    Request,
    number_key,
)

KABUL = Item(number=1, message="Kabul 8106", year=1973, quote="AS REPORTED IN KABUL 8106")
LIMA = Item(number=2, message="Lima 04127", year=1975)
SENT = Event(number=1, kind="sent", day="2026-11-27", channel="portal")
RECEIVED = Event(
    number=2,
    kind="acknowledged",
    day="2026-12-02",
    received_day="2026-12-02",
    data={"track": "simple"},
)
DETERMINED = Event(
    number=3,
    kind="determined",
    day="2027-03-08",
    letter=Letter(file="answer.eml", sha256="ab" * 32, message_id="<1@example.org>"),
    outcomes=(
        Outcome(item=1, result="part", exemptions=("(b)(1)", "3.3(h)"), pages_released=2),
        Outcome(item=2, result="full", printed="C05765915"),
    ),
)


def request(**fields: Any) -> Request:
    """A request to the National Archives for two telegrams, with *fields* in place of its own."""
    own: dict[str, Any] = {
        "law": "foia",
        "office": "nara",
        "title": "Two telegrams",
        "items": (KABUL, LIMA),
        "numbers": (Number(number="NGC27-0321", key="NGC270321"),),
        "events": (SENT, RECEIVED, DETERMINED),
    }
    return Request(**{**own, **fields})


words = st.sampled_from(["Łódź", "two words", "[red]", "=1+1", "a,b;c", "7", "\x1b[31m", "“q”"])
days = st.dates().map(str) | st.sampled_from(["2026-12", "2011~", "2026-12-08~", "1999"])


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or none."""
    return st.none() | values


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """Any request that may be."""
    items = tuple(
        Item(
            number=number,
            what=draw(words),
            message=draw(some(st.sampled_from(["Kabul 8106", "Lima A-12", "Śnieg 5"]))),
            year=draw(some(st.integers(1, 9999))),
            quote=draw(some(words)),
            cited_by=draw(some(st.just("ab" * 16))),
        )
        for number in range(1, draw(st.integers(0, 3)) + 1)
    )
    raw = draw(st.lists(st.from_regex(r"[A-Z]{1,3}-[0-9]{1,6}", fullmatch=True), unique=True,
                        max_size=3))  # fmt: skip
    numbers = tuple(
        Number(number=number, key=number_key(number), kind=draw(st.sampled_from(NUMBER_KINDS)),
               items=tuple(item.number for item in items))
        for number in sorted({number_key(text): text for text in raw}.values(), key=number_key)
    )  # fmt: skip
    events = tuple(draw(_event(number, items)) for number in range(1, draw(st.integers(0, 4)) + 1))
    return Request(
        law=draw(st.sampled_from(LAWS)),
        office=draw(st.sampled_from(["state", "nara", "An office of its own"])),
        title=draw(some(words)),
        fee_limit=draw(some(st.integers(0, 10**6))),
        waiver_asked=draw(st.booleans()),
        text=draw(some(words)),
        notes=draw(some(words)),
        items=items,
        numbers=numbers,
        events=events,
    )


@st.composite
def _event(draw: st.DrawFn, number: int, items: tuple[Item, ...]) -> Event:
    # What depends on the order of days has tests of its own.
    kind = draw(st.sampled_from([name for name in EVENT_KINDS if name not in {"sent", "received"}]))
    results = st.builds(
        Outcome,
        item=st.sampled_from([None, *(item.number for item in items)]),
        result=st.sampled_from(RESULTS),
        exemptions=st.lists(st.sampled_from(["(b)(1)", "B6", "1.4(D)"]), max_size=2).map(tuple),
        printed=some(words),
        pages_released=some(st.integers(0, 99)),
    )
    letter = st.builds(
        Letter, file=words, sha256=st.just("cd" * 32), message_id=some(st.just("<1@a.b>"))
    )
    return Event(
        number=number,
        kind=kind,
        day=draw(days),
        channel=draw(some(st.sampled_from(CHANNELS))),
        data=draw(st.sampled_from([{}, {"days": 10}])) if kind == "extended" else {},
        letter=draw(some(letter)),
        outcomes=tuple(draw(st.lists(results, max_size=2))),
        note=draw(some(words)),
    )
