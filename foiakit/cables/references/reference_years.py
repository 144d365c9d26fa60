"""The year of a reference: what is printed, else its date's, else the citing telegram's own.

Two rules of the numbering (serials begin again each January): a number of the citing post's own
that is higher than the citing telegram's belongs to the year before; so does a high number cited in
the first days of January. The limit for high: the Department sent up to 1,500 telegrams a day, a
large post up to 120.
"""

from __future__ import annotations

from typing import NamedTuple

from foiakit.cables import Reference
from foiakit.model import message

A_DAY = {"STATE": 1500}
A_DAY_AT_A_POST = 120


class Own(NamedTuple):
    """The citing telegram, as far as its references need it."""

    post: str | None = None
    serial: int | None = None
    year: int | None = None
    date: str | None = None
    correspondent: str | None = None
    """The post at the other end, if there is one: a Department's ``EMBTEL 12`` is that post's."""


def with_year(reference: Reference, own: Own) -> Reference:
    """Return *reference* with its year and the basis for it, or without a year."""
    if reference.year is not None:
        return reference._replace(year_by=reference.year_by or "printed")
    if reference.date and reference.date[:4].isdigit():
        return reference._replace(year=int(reference.date[:4]), year_by="date")
    if own.year is None or reference.serial is None:
        return reference
    if _is_last_years(reference, own):
        return reference._replace(year=own.year - 1, year_by="serial")
    return reference._replace(year=own.year, year_by="document")


def _is_last_years(reference: Reference, own: Own) -> bool:
    if reference.kind != "cable" or not (reference.serial or "").isdigit() or not reference.post:
        return False
    number = int(reference.serial or 0)
    key = message.post_key(reference.post)
    if own.post and own.serial and key == message.post_key(own.post):
        return number > own.serial
    if not own.date or own.date[5:7] != "01":
        return False
    return number > A_DAY.get(key, A_DAY_AT_A_POST) * int(own.date[8:10] or 31)


def completed(reference: Reference) -> Reference:
    """Return *reference* with the message made of its post and serial."""
    if reference.post and reference.serial and reference.kind in {"cable", "airgram"}:
        return reference._replace(message=f"{reference.post} {reference.serial}")
    return reference
