"""A serial number dated, and said in words: what ``foiakit date`` answers."""

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
    """What the numbers around one say of its date."""

    message: str
    number: Number
    record: Record | None
    estimate: Estimate | None
    why_not: str | None
    """Why there is no estimate."""
    verdict: str | None
    """Which of two dates that the source gives is likelier."""


def dated(around: HeldNumbers, message: str, number: Number, record: Record | None,
          probability: float) -> Dated:  # fmt: skip
    """*number* dated from what is held around it; *record* is the one that has it, if any."""
    found = date_of(number, around, probability)
    verdict = None
    if record and (one := exact_day(record.date)) and (other := exact_day(record.date_other)):
        verdict = likelier(one, other, number, around).sentence
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


def sentences(one: Dated) -> Iterator[str]:
    """The answer as lines for a person."""
    held = f", record {one.record.id}" if one.record else ", not in the database"
    yield f"{one.message} of {one.number.year}{held}"
    found = one.estimate
    if found is None:
        yield f"  {one.why_not}"
    else:
        yield (
            f"  between {_day(found.first)} and {_day(found.last)}"
            f" ({found.probability:.0%} probability); most likely {_day(found.likeliest)}"
        )
        for word, anchor in (("before it", found.below), ("after it", found.above)):
            said = f"{anchor.name}, {_day(anchor.day)}" if anchor else "nothing in the database"
            yield f"  {word}: {said}"
        yield f"  {_basis(found)}"
        for anchor in found.left_out:
            yield f"  out of order, left out: {anchor.name}, {_day(anchor.day)}"
    if one.verdict:
        yield f"  the source gives two dates: {one.verdict}"
    elif one.record and one.record.date:
        yield f"  its record says {one.record.date}{_fit(one)}"


def _basis(found: Estimate) -> str:
    number = f"{found.used} other cable{'' if found.used == 1 else 's'}"
    if found.used < FEW:
        return f"based on only {number}: a rough estimate"
    return f"based on {number}"


def _fit(one: Dated) -> str:
    day = exact_day(one.record.date) if one.record else None
    if one.estimate is None or day is None:
        return ""
    inside = one.estimate.first <= day.toordinal() <= one.estimate.last
    rarity = one.estimate.beyond(day.toordinal())
    return (
        ", which fits"
        if inside
        else f", which is outside (probability of a day this far off: {rarity:.1%})"
    )


def as_json(one: Dated) -> dict[str, Any]:
    """The answer as an object, days as ISO dates."""
    found = one.estimate
    day = exact_day(one.record.date) if one.record else None
    return {
        "message": one.message,
        "year": one.number.year,
        "record": one.record.id if one.record else None,
        "date": one.record.date if one.record else None,
        "date_other": one.record.date_other if one.record else None,
        "first": found and _iso(found.first),
        "last": found and _iso(found.last),
        "probability": found and round(found.probability, 4),
        "likeliest": found and _iso(found.likeliest),
        "before": _anchor(found and found.below),
        "after": _anchor(found and found.above),
        "used": found.used if found else 0,
        "left_out": [_anchor(anchor) for anchor in found.left_out] if found else [],
        "chance_of_date": round(found.beyond(day.toordinal()), 4) if found and day else None,
        "why_not": one.why_not,
        "verdict": one.verdict,
    }


def _anchor(anchor: Anchor | None) -> dict[str, Any] | None:
    if anchor is None:
        return None
    return {"serial": anchor.serial, "date": _iso(anchor.day), "from": anchor.name}


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _day(day: int) -> str:
    return day_name(date.fromordinal(day))
