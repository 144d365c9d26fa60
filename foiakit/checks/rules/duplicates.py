"""The same document twice: one number with two dates or titles, or very similar titles."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.checks import Slip
from foiakit.dating.held_numbers import exact_day, number_of
from foiakit.model.dates import calendar_day
from foiakit.model.message import key_of
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours
from foiakit.text.likeness import likeness, words_of

DAYS = 2
"""Dates that are fewer days apart are not a conflict: a date-time group is in UTC, where an evening
in Washington belongs to the next day.
"""
OTHER_TITLE = 0.5
ALIKE = 0.9
_DISTINGUISHING = ("collection", "document", "case", "url", "sha256", "released", "pages")


def _earlier(record: Record, around: Neighbours) -> Iterator[Record]:
    """Return the earlier records of the same message, so that each pair is found once."""
    if number_of(record) is not None:
        yield from (
            release for release in around.releases(record) if (release.id or 0) < (record.id or 0)
        )


def same_message_date(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Releases of one cable have one date: this is a slip, or another cable."""
    for other in _earlier(record, around):
        mine, theirs = exact_day(record.date), exact_day(other.date)
        if mine and theirs and abs((mine - theirs).days) >= DAYS:
            evidence = f"{record.message}: {record.date} here, {other.date} in record {other.id}"
            advice = "another release, with a slip in one date? foiakit date weighs the number"
            yield Slip("date", evidence, advice, 0.9)


def same_message_title(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Releases may word a subject differently; only a quite different title is reported."""
    for other in _earlier(record, around):
        if record.title and other.title and likeness(record.title, other.title) < OTHER_TITLE:
            evidence = f"{record.message}: {record.title} / record {other.id}: {other.title}"
            advice = "another release, or a slip in one of the numbers?"
            yield Slip("title", evidence, advice, 0.5)


def same_document(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Date, title, sender and number agree, and no field distinguishes the two."""
    same = [other for other in around.same_days(record) if _is_same(record, other)]
    for other in same[-1:]:  # the first of them
        evidence = f"{record.title} / record {other.id}: {other.title}, {other.date}"
        advice = f"if it is one document: foiakit merge-records {other.id} {record.id}"
        yield Slip("title", evidence, advice, 0.8)


def _is_same(first: Record, other: Record) -> bool:
    people = ((first.originator, other.originator), (first.recipient, other.recipient))
    if not first.title or not other.title or first.date_end != other.date_end:
        return False
    if likeness(first.title, other.title) < ALIKE:
        return False
    if any(mine and its and not _same_name(mine, its) for mine, its in people):
        return False
    if key_of(first.message) != key_of(other.message) or not _agree(first.kind, other.kind):
        return False
    # Another release, another web page or another document of the posting is not a duplicate.
    return all(_agree(getattr(first, name), getattr(other, name)) for name in _DISTINGUISHING)


def _same_name(mine: str, its: str) -> bool:
    """Return whether both may be one: alike, or one of them has all the words of the other."""
    words, others = set(words_of(mine)), set(words_of(its))
    return likeness(mine, its) >= ALIKE or words <= others or others <= words


def _agree(mine: object, its: object) -> bool:
    return not mine or not its or mine == its


def near_duplicate(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Its title is nearly the same and its date a few days away: perhaps another copy."""
    if not record.title or number_of(record) is None:
        return
    key = key_of(record.message)
    for other, message, title, day in around.nearby(record):
        alike = likeness(record.title, title, ALIKE)
        if alike >= ALIKE and key_of(message) != key:
            evidence = f"{record.title} / record {other}, {message}, {_day_words(day)}: {title}"
            advice = "a correction, a second section, or the same document twice?"
            yield Slip("title", evidence, advice, round(alike - 0.3, 2))


def _day_words(day: str) -> str:
    return f"{calendar_day(day):%d %b %Y}".lstrip("0")
