"""A date, compared with the dates of the numbers before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foiakit.checks import Slip
from foiakit.dating.held_numbers import date_of, day_name, exact_day, number_of
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

FEWEST = 4
"""With fewer numbers around it, a date is not reported."""
UNLIKELY = 0.005


def serial_date(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The dates of the numbers before and after it make this one very improbable."""
    number, day = number_of(record), exact_day(record.date)
    if number is None or day is None or day.year != number.year or around.fits(number, day):
        return
    found = date_of(number, around)
    if found is None or found.used < FEWEST:
        return
    chance = found.beyond(day.toordinal())
    if chance >= UNLIKELY or found.first <= day.toordinal() <= found.last:
        return
    near = " and ".join(
        f"{neighbour.name} of {day_name(date.fromordinal(neighbour.day))}"
        for neighbour in (found.below, found.above)
        if neighbour
    )
    first, last = (day_name(date.fromordinal(bound)) for bound in (found.first, found.last))
    advice = f"it belongs between {first} and {last} ({found.probability:.0%}); look at the month"
    evidence = f"{record.message} is dated {day_name(day)}; nearest to it: {near}"
    yield Slip("date", evidence, advice, round(1 - max(chance, 0.001), 3))
