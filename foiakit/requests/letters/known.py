"""What is known besides a request when a letter is written, and how letters name things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from foiakit.model.dates import long_form
from foiakit.requests.days import day_of
from foiakit.requests.letters.requester import Requester
from foiakit.requests.model import Event, Item, Request

GROUNDS = ("withholding", "search", "waiver", "category", "expedition", "delay")
REFUSALS = ("waiver", "category", "expedition")


class Known(NamedTuple):
    """What is known besides the request: of the office, of the records here, of this letter."""

    requester: Requester
    day: str | None
    """The day of the letter (EDTF), if it has one."""
    today: date
    """The day that counts as today."""
    office: str
    """The name of the office on that day."""
    office_address: tuple[str, ...] = ()
    cited: Mapping[int, str] = {}
    """For the number of an item what refers to it: a citation."""
    public: Mapping[int, tuple[str, ...]] = {}
    """For the number of an item the citations of its released copies."""
    shown: Mapping[int, tuple[str, ...]] = {}
    """For the number of an item where words stand that its released copy withholds."""
    ground: str | None = None
    """One of `GROUNDS`; ``None`` for what follows from the decision."""
    dropped: tuple[int, ...] = ()
    answer: str | None = None
    enclosed: tuple[str, ...] = ()
    """Names of files that go with the letter."""
    is_late: str | None = None
    """What is late, for an inquiry."""
    items_attached: bool = False
    """Whether the list of items goes with the letter as a file of its own."""
    several: tuple[Request, ...] = ()
    """Requests to one office that one inquiry is about."""


def last_event(request: Request, kind: str) -> Event | None:
    """The last event of *kind*."""
    events = [event for event in request.events if event.kind == kind]
    return max(events, key=lambda one: (day_of(one.day).earliest, one.number), default=None)


def long_day_of(event: Event | None) -> str | None:
    """The day of *event* as a letter writes it."""
    return long_form(event.day) if event else None


def name_of(item: Item) -> str:
    """What a document is called in a sentence: ``telegram Kabul 8106 of 1973``."""
    if item.message:
        return f"telegram {item.message}{f' of {item.year}' if item.year else ''}"
    return item.what or f"item {item.number}"
