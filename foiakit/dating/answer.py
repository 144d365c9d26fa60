"""The date of a serial number, and the answer of ``foiakit date`` in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from foiakit.dating.held_numbers import HeldNumbers, date_of, day_name, exact_day
from foiakit.dating.likelier_day import likelier
from foiakit.dating.serial_dates import EACH_YEAR, FEW, Anchor, Estimate
from foiakit.model.message import Number
from foiakit.model.record import Record


class Dated(NamedTuple):
    """What the numbers around a number show about its date."""

    message: str
    number: Number
    record: Record | None
    estimate: Estimate | None
    why_not: str | None
    """Why there is no estimate."""
    verdict: str | None
    """Which of two dates that the source has is likelier."""


def dated(around: HeldNumbers, message: str, number: Number, record: Record | None,
          probability: float) -> Dated:  # fmt: skip
    """Return *number* dated by the numbers *around* it; *record* is the one that has it, if any.

    *probability* is that of the interval of days.
    """
    found = date_of(number, around, probability)
    verdict = None
    if record and (day := exact_day(record.date)) and (other := exact_day(record.date_other)):
        verdict = likelier(day, other, number, around).sentence
    why_not = None if found else _why_not(around, number)
    return Dated(message, number, record, found, why_not, verdict)


def _why_not(around: HeldNumbers, number: Number) -> str:
    others = around.anchors(number)
    if others:
        return (
            f"cannot tell: numbers before {EACH_YEAR} did not always begin on January 1, so a dated"
            " one on each side must be in the database"
        )
    return f"cannot tell: no other dated cable from this post in {number.year} is in the database"


def sentences(dated_number: Dated) -> Iterator[str]:
    """Yield the answer as lines for a person."""
    held = f", record {dated_number.record.id}" if dated_number.record else ", not in the database"
    yield f"{dated_number.message} of {dated_number.number.year}{held}"
    found = dated_number.estimate
    if found is None:
        yield f"  {dated_number.why_not}"
    else:
        yield (
            f"  between {_day(found.first)} and {_day(found.last)}"
            f" ({found.probability:.0%} probability); most likely {_day(found.likeliest)}"
        )
        for word, anchor in (("before it", found.below), ("after it", found.above)):
            words = f"{anchor.name}, {_day(anchor.day)}" if anchor else "nothing in the database"
            yield f"  {word}: {words}"
        yield f"  {_basis(found)}"
        for anchor in found.left_out:
            yield f"  out of order, left out: {anchor.name}, {_day(anchor.day)}"
    if dated_number.verdict:
        yield f"  the source gives two dates: {dated_number.verdict}"
    elif dated_number.record and dated_number.record.date:
        yield f"  its record says {dated_number.record.date}{_fit(dated_number)}"


def _basis(found: Estimate) -> str:
    number = f"{found.used} other cable{'' if found.used == 1 else 's'}"
    if found.used < FEW:
        return f"based on only {number}: a rough estimate"
    return f"based on {number}"


def _fit(dated_number: Dated) -> str:
    day = exact_day(dated_number.record.date) if dated_number.record else None
    if dated_number.estimate is None or day is None:
        return ""
    inside = dated_number.estimate.first <= day.toordinal() <= dated_number.estimate.last
    rarity = dated_number.estimate.beyond(day.toordinal())
    return (
        ", which fits"
        if inside
        else f", which is outside (probability of a day this far off: {rarity:.1%})"
    )


def as_json(dated_number: Dated) -> dict[str, Any]:
    """Return the answer as an object, with days as ISO dates."""
    found = dated_number.estimate
    day = exact_day(dated_number.record.date) if dated_number.record else None
    return {
        "message": dated_number.message,
        "year": dated_number.number.year,
        "record": dated_number.record.id if dated_number.record else None,
        "date": dated_number.record.date if dated_number.record else None,
        "date_other": dated_number.record.date_other if dated_number.record else None,
        "first": found and _iso(found.first),
        "last": found and _iso(found.last),
        "probability": found and round(found.probability, 4),
        "likeliest": found and _iso(found.likeliest),
        "before": _anchor(found and found.below),
        "after": _anchor(found and found.above),
        "used": found.used if found else 0,
        "left_out": [_anchor(anchor) for anchor in found.left_out] if found else [],
        "chance_of_date": round(found.beyond(day.toordinal()), 4) if found and day else None,
        "why_not": dated_number.why_not,
        "verdict": dated_number.verdict,
    }


def _anchor(anchor: Anchor | None) -> dict[str, Any] | None:
    if anchor is None:
        return None
    return {"serial": anchor.serial, "date": _iso(anchor.day), "from": anchor.name}


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _day(day: int) -> str:
    return day_name(date.fromordinal(day))
