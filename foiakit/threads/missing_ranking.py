"""How a missing cable is cited, and the order in which missing cables are requested.

The rule, which a person can follow by hand:

1. the more cables cite it, the higher it ranks (two releases of one cable are one, and however
   often one cable names it, it counts once);
2. of those cited by equally many, the one that more posts cite;
3. of those, the one whose citations are closer together: fewer days from the first to the last; if
   no two of them are dated to the day it comes after those where they are;
4. of those, by post, year and number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from heapq import heappop, heappush
from typing import Any, NamedTuple

from foiakit.model.message import Number
from foiakit.threads import Member, Mention
from foiakit.threads.json_objects import mention_as_json
from foiakit.threads.time_windows import Window

Order = tuple[int, int, int, str, int, int]
_NEVER = 10**9
"""The number of days if it is unknown."""


class Weight(NamedTuple):
    """How often, by whom and when a cable is cited."""

    cables: int
    """Cables (or other records) that cite it."""
    posts: int
    """How many different senders are among them."""
    first: str | None
    """The first day that one of them was sent, of those dated to the day."""
    last: str | None

    @property
    def days(self) -> int | None:
        """From the first that cites it to the last; ``None`` where fewer than two are dated,
        unless there is but one.
        """
        if self.cables == 1:
            return 0
        if self.first is None or self.last is None:
            return None
        return (date.fromisoformat(self.last) - date.fromisoformat(self.first)).days


class Cited(NamedTuple):
    """A missing cable, and how it is cited."""

    member: Member
    weight: Weight
    by: tuple[Member, ...] = ()
    """Those that cite it, by their day, as far as they are shown."""
    mentions: tuple[Mention, ...] = ()


Candidate = tuple[Member, Weight]


class Asked(NamedTuple):
    """A request that asks for a cable, and its state."""

    id: int
    state: str


class Wanted(NamedTuple):
    """A missing cable with everything that a request for it can state."""

    cited: Cited
    stated: str | None
    """Its date as printed by those that cite it (EDTF)."""
    window: Window
    """The days between which its number was used."""
    request: Asked | None = None
    """The request that asks for it."""


def as_json(cable: Wanted) -> dict[str, Any]:
    """Return *cable* as an object: its status, how it is cited, when it was likely sent."""
    member, weight, by, mentions = cable.cited
    window = {name: value for name, value in cable.window._asdict().items() if name != "why_not"}
    return {
        "message": member.name,
        "year": member.year,
        "post": member.name.rpartition(" ")[0],
        "status": member.status,
        "where": member.where,
        "records": list(member.records),
        "count": weight.cables,
        "posts": weight.posts,
        "first_cited": weight.first,
        "last_cited": weight.last,
        "days": weight.days,
        "by": [other.name for other in by],
        "date": cable.stated,
        "window": window if cable.window.first else None,
        "why_no_window": cable.window.why_not,
        "request": cable.request._asdict() if cable.request else None,
        "mentions": [mention_as_json(each) for each in mentions],
    }


def sentence(cable: Wanted) -> str | None:
    """Return the first sentence that mentions the cable, else the words that name it."""
    mentions = cable.cited.mentions
    quoted = next((each.sentence for each in mentions if each.sentence), None)
    return quoted or next((each.printed for each in mentions), None)


def order(number: Number, weight: Weight) -> Order:
    """Return the key by which candidates are sorted."""
    days = _NEVER if weight.days is None else weight.days
    return (-weight.cables, -weight.posts, days, number.post, number.year, number.serial)


def ranked(
    bounds: Iterable[tuple[Number, int]], weigh: Callable[[Number], Candidate | None]
) -> Iterator[Candidate]:
    """Yield the candidates in order, computing exact weights as late as possible.

    *bounds* are numbers with an upper bound of their count, descending, and in order of post, year
    and number if that is equal; *weigh* returns the exact values, or that a number is not wanted. A
    candidate whose count no later one can reach is yielded at once.
    """
    waiting: list[tuple[Order, Candidate]] = []
    for number, bound in bounds:
        lead: Order = (-bound, -bound, 0, number.post, number.year, number.serial)
        while waiting and waiting[0][0] < lead:
            yield heappop(waiting)[1]
        if (found := weigh(number)) is not None:
            heappush(waiting, (order(number, found[1]), found))
    while waiting:
        yield heappop(waiting)[1]
