"""What is known in addition to a request when a letter is written, and names in letters."""

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
    """What is known in addition to the request: about the office, the records here, this letter."""

    requester: Requester
    day: str | None
    """The day of the letter (EDTF), if it has one."""
    today: date
    """The day that counts as today."""
    office: str
    """The name of the office on that day."""
    office_address: tuple[str, ...] = ()
    cited: Mapping[int, str] = {}
    """For the number of an item the citation of what refers to it."""
    public: Mapping[int, tuple[str, ...]] = {}
    """For the number of an item the citations of its released copies."""
    shown: Mapping[int, tuple[str, ...]] = {}
    """For the number of an item where words are published that its released copy withholds."""
    ground: str | None = None
    """One of `GROUNDS`; ``None`` for the ground that follows from the decision."""
    dropped: tuple[int, ...] = ()
    answer: str | None = None
    enclosed: tuple[str, ...] = ()
    """Names of enclosed files."""
    is_late: str | None = None
    """What is late, for an inquiry."""
    items_attached: bool = False
    """Whether the list of items is enclosed as a separate file."""
    several: tuple[Request, ...] = ()
    """Requests to one office that one inquiry is about."""


def last_event(request: Request, kind: str) -> Event | None:
    """Return the last event of *kind*."""
    events = [event for event in request.events if event.kind == kind]
    return max(events, key=lambda event: (day_of(event.day).earliest, event.number), default=None)


def long_day_of(event: Event | None) -> str | None:
    """Return the day of *event* as a letter writes it."""
    return long_form(event.day) if event else None


def name_of(item: Item) -> str:
    """Return the name of a document in a sentence: ``telegram Kabul 8106 of 1973``."""
    if item.message:
        return f"telegram {item.message}{f' of {item.year}' if item.year else ''}"
    return item.what or f"item {item.number}"
