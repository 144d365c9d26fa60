"""When the members of a thread were sent, as far as that is known: their places in time.

A held record has its date. One that is not held may have a date in the words that cite it (``STATE
166563, 9/12/72``), or an interval estimated from its number, or only the day by which it was cited:
nothing is cited before it is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from foiakit.model.dates import bounds, is_date
from foiakit.model.message import Number
from foiakit.threads import Link, Member, Mention, Thread

STATED, BY_NUMBER, BY_CITATION = "said", "number", "cited"
DATED = "date"


class Window(NamedTuple):
    """The days between which a number was used, or why they are unknown."""

    first: str | None = None
    last: str | None = None
    likeliest: str | None = None
    probability: float | None = None
    why_not: str | None = None


WindowOf = Callable[[Number, str | None], Window]
"""Returns the days of a number, given a day by which it was used."""


class Placed(NamedTuple):
    """A member with its place in time."""

    member: Member
    day: str | None
    """The key for sorting: its first day, its most likely one, or its last possible one."""
    by: str | None
    """How the day is known: `DATED`, `STATED`, `BY_NUMBER`, `BY_CITATION`, or ``None``."""
    stated: str | None = None
    """Its date as printed by those that cite it (EDTF)."""
    window: Window | None = None


def most_exact_date(mentions: Iterable[Mention]) -> str | None:
    """Return the most exact date that *mentions* state for their target, in EDTF."""
    known = [mention.date for mention in mentions if mention.date and is_date(mention.date)]
    return max(known, key=len, default=None)


def placed(thread: Thread, window_of: WindowOf) -> list[Placed]:
    """Return the members of *thread* in order of time; those without a place come last.

    One that is cited and not held precedes the first that cites it, whatever its number.
    """
    held = {member.key: member.day for member in thread.members if member.day and member.records}
    citing: dict[str, list[Link]] = {}
    for link in thread.links:
        citing.setdefault(link.target, []).append(link)
    found = [
        _placed(member, citing.get(member.key, []), held, window_of) for member in thread.members
    ]
    return sorted(found, key=_order)


def _placed(member: Member, links: list[Link], days: dict[str, str], window_of: WindowOf) -> Placed:
    if member.day and member.records:
        return Placed(member, member.day, DATED)
    stated = most_exact_date(mention for link in links for mention in link.mentions)
    latest = min((days[link.source] for link in links if link.source in days), default=None)
    if stated:
        return Placed(member, bounds(stated)[0], STATED, stated)
    window = window_of(member.number, latest) if member.number else None
    if window and window.likeliest:
        day = min(window.likeliest, latest) if latest else window.likeliest
        return Placed(member, day, BY_NUMBER, None, window)
    return Placed(member, latest, BY_CITATION if latest else None, None, window)


def _order(placed: Placed) -> tuple[bool, str, bool, int, str]:
    records = placed.member.records
    return (
        placed.day is None,
        placed.day or "",
        placed.by == DATED,  # what is not held precedes what cites it on the same day
        records[0] if records else 0,
        placed.member.key,
    )
