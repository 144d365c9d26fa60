"""Rules about the date of a document."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from foiakit.checks import Slip
from foiakit.dating.held_numbers import day_name, exact_day, number_of
from foiakit.dating.likelier_day import likelier
from foiakit.model.dates import bounds, is_date, long_form, written
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

_DATED = re.compile(rf"(?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}, \d{{4}}(?= [A-Z])")
_WEEKDAY = re.compile(
    rf"\b({'|'.join(calendar.day_name)}),? "
    rf"((?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}, \d{{4}}"
    rf"|\d{{1,2}} (?:{'|'.join(calendar.month_name[1:])}) \d{{4}})\b",
    re.ASCII,
)
NEW_YEAR_DAYS = 3
"""A number of 31 December may be sent, and dated, in January."""


def date_conflict(record: Record, around: Neighbours) -> Iterator[Slip]:
    """One is in the citation, the other on the line below it; the finding names the likelier."""
    if not _both(record) or _overlap(record):
        return
    evidence = f"the citation says {long_form(record.date or '', record.date_end)}"
    evidence += f", the date line {long_form(record.date_other or '')}"
    first, other = exact_day(record.date), exact_day(record.date_other)
    advice = "look at the document, then foiakit edit"
    advice += f" {record.id} --date {{}} --clear date_other"
    if first and other:
        verdict = likelier(first, other, number_of(record), around)
        yield Slip("date", evidence, f"{verdict.sentence}; {advice.format(verdict.day)}")
    else:
        yield Slip("date", evidence, advice.format("DATE"))


def date_more_exact(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The two do not contradict each other: May 1999, and May 24, 1999."""
    if _both(record) and _overlap(record):
        evidence = f"the date is {record.date}, the other one {record.date_other}"
        yield Slip("date", evidence, f"if they are one, set --date {record.date_other}", 0.8)


def _both(record: Record) -> bool:
    return all(date and is_date(date) for date in (record.date, record.date_other))


def _overlap(record: Record) -> bool:
    first, last = bounds(record.date or "", _end(record))
    other_first, other_last = bounds(record.date_other or "")
    return first <= other_last and other_first <= last


def _end(record: Record) -> str | None:
    return record.date_end if record.date_end and is_date(record.date_end) else None


def date_impossible(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``1974-06-31`` is not in the calendar."""
    for field in ("date", "date_end", "date_other"):
        value = getattr(record, field)
        if value and not is_date(value):
            yield Slip(field, value, "not a valid date; use 1999, 1999-05 or 1999-05-24")
    if record.date_end and all(is_date(date or "") for date in (record.date, record.date_end)):
        first, last = bounds(record.date or "")[0], bounds(record.date_end)[1]
        if last < first:
            evidence = f"{record.date} to {record.date_end}"
            yield Slip("date_end", evidence, "the span ends before it begins; look at the source")


def date_late(record: Record, around: Neighbours) -> Iterator[Slip]:
    """A document cannot be dated after its publication, or in the future."""
    if not record.date or not is_date(record.date):
        return
    first = bounds(record.date)[0]
    posting = around.posting(record.collection) if record.collection else None
    if posting and posting.posted and is_date(posting.posted):
        if first > bounds(posting.posted)[1]:
            evidence = f"dated {record.date}; {posting.name} was posted {posting.posted}"
            yield Slip("date", evidence, "look at the year")
    elif first > str(date.today()):
        yield Slip("date", f"dated {record.date}, which is in the future", "look at the year")


def title_date(record: Record, around: Neighbours) -> Iterator[Slip]:
    """State's library begins titles so: ``June 19, 1995 Letter From ...``.

    A date later in a title may be that of an event that the document is about.
    """
    day, match = exact_day(record.date), _DATED.match(record.title or "")
    stated = written.read(match[0]) if match else None
    if day and stated and exact_day(stated.start) not in {None, day}:
        evidence = f"the title says {long_form(stated.start or '')}, the date {long_form(str(day))}"
        yield Slip("date", evidence, "one of the two is wrong; look at the document", 0.8)


def weekday_mismatch(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``Wednesday, January 4, 1974`` was a Friday: the day or its name is wrong.

    The record's own date is looked for in its title, citation and notes.
    """
    day = exact_day(record.date)
    if day is None:
        return
    for field in ("title", "printed", "notes"):
        for match in _WEEKDAY.finditer(getattr(record, field) or ""):
            stated = written.read(match[2])
            if stated and stated.start == str(day) and match[1] != f"{day:%A}":
                evidence = f"{field} says {match[0]}, which was a {day:%A}"
                yield Slip("date", evidence, "one of the two is wrong; look at the document", 0.9)
                return


def date_weekend(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Few cables have such a date, except urgent ones (NIACT, FLASH)."""
    day = exact_day(record.date)
    if day and record.message and day.weekday() > 4:
        advice = "posts send few cables then; compare with the document's date-time group"
        yield Slip("date", f"{day_name(day)} was a {day:%A}", advice, 0.2)


def year_mismatch(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Numbers begin again each January, so that the two may differ only around New Year."""
    if not record.message or not record.year or not record.date or not is_date(record.date):
        return
    first, last = bounds(record.date, _end(record))
    if int(first[:4]) <= record.year <= int(last[:4]):
        return
    day = exact_day(record.date)
    if day and abs((day - date(max(record.year, day.year), 1, 1)).days) <= NEW_YEAR_DAYS:
        return
    evidence = f"{record.message} of {record.year}, dated {record.date}"
    yield Slip("year", evidence, "one of the two is wrong; look at the document", 0.95)
