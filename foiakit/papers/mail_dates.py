"""The day and time in the head of an e-mail, as mail programs print them and OCR reads them.

    Friday, December 4, 2009 1:03 PM     Fri Dec 04 12:42:49 2009     Tue, 2 Mar 2010 17:25:12 -0500
    September 8, 201112:23 AM            22 May 2009 21:47            February 8 2012
    7-MAY-1999 12:22:11.00               2011-05-09 17:36
    05/09/2011 05:36 PM                  5/20/2004 9:43 AM            25/9/2011 17:36

A day of the week that does not fit leaves the date in doubt, and a date in doubt is none.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from foiakit.model.dates import MONTHS
from foiakit.model.likeness import most_alike

_SHORT = [month[:3].lower() for month in MONTHS]
_DAYS = "mon tue wed thu fri sat sun".split()
_MONTH = (
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember"
    r"|ober|ember)?"
)
_WEEKDAY = r"(?:(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?[,.]?\s+)?"
_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d)?(?:\s*(?P<half>[AaPp])\.?\s?[Mm])?"
_FORMS = (
    re.compile(
        rf"{_WEEKDAY}{_MONTH}\.?\s*(?P<day>\d{{1,2}})\s*[,.]{{0,2}}\s*(?P<year>(?:19|20)\d\d)"
        rf"(?:[\s,.]*(?:at\s+)?{_TIME})?",
        re.I,
    ),
    re.compile(
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})\s+{_TIME}(?:\s+[A-Z]{{3,4}})?"
        r"\s+(?P<year>(?:19|20)\d\d)",
        re.I,
    ),
    re.compile(
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:\s+|-){_MONTH}\.?(?:,?\s+|-)(?P<year>(?:19|20)\d\d)(?:[\s,]+{_TIME})?",
        re.I,
    ),
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)[T\s](?P<hour>\d\d):(?P<minute>\d\d)"
    r"(?P<half>)"
)
_IN_FIGURES = re.compile(
    rf"(?<![\d/]){_WEEKDAY}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<year>(?:19|20)\d\d|\d\d(?=[\s,]))"
    rf"[\s,]*(?:at\s+)?{_TIME}",
    re.I,
)
_THIS_CENTURY = 35
"""A year of two figures up to this one is after 2000."""


class Moment(NamedTuple):
    """A day, and the time if it is printed."""

    day: str
    time: str | None = None


class Doubtful(NamedTuple):
    """The reason why a printed date is not trusted."""

    reason: str


def read(printed: str) -> Moment | Doubtful | None:
    """Return the time that *printed* names; ``None`` if it names none."""
    for form in _FORMS:
        if match := form.search(printed):
            return _moment(match)
    if match := _ISO.search(printed):
        return _checked(match, *(int(match[part]) for part in ("year", "month", "day")))
    if match := _IN_FIGURES.search(printed):
        return _in_figures(match)
    return _misread(printed)


def _in_figures(match: re.Match[str]) -> Moment | Doubtful | None:
    """Return a day in figures with its time; before *AM* and *PM* the month comes first."""
    first, second = int(match["first"]), int(match["second"])
    if first > 12 or (second <= 12 and not match["half"] and first != second):
        if first <= 12:
            return None
        first, second = second, first
    if not 1 <= first <= 12:
        return None
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year <= _THIS_CENTURY else 1900
    return _checked(match, year, first, second)


_MISREAD = re.compile(
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\W{0,2}\s+"
    r"(?P<name>[A-Z][A-Za-z1!| ]{1,9}?)\s*(?=\d{1,2}\s*[, ])"
)


def _misread(printed: str) -> Moment | None:
    """Return a month with a letter or two misread, if the day of the week proves it."""
    if not (match := _MISREAD.search(printed)):
        return None
    near = most_alike(match["name"].replace(" ", "").lower(), [name.lower() for name in MONTHS], 1)
    if not near:
        return None
    rest = printed[match.end() :]
    found = _FORMS[0].search(f"{match['weekday']}, {near[0]} {rest}")
    moment = _moment(found) if found else None
    return moment if isinstance(moment, Moment) else None


def _moment(match: re.Match[str]) -> Moment | Doubtful:
    month = _SHORT.index(match["month"].lower()) + 1
    return _checked(match, int(match["year"]), month, int(match["day"]))


def _checked(match: re.Match[str], year: int, month: int, day_of_month: int) -> Moment | Doubtful:
    """Return the day if it exists and its day of the week is the printed one."""
    try:
        day = date(year, month, day_of_month)
    except ValueError:
        return Doubtful(f"{match.group().strip()} is not a valid date")
    weekday = match.groupdict().get("weekday")
    if weekday and _DAYS[day.weekday()] != weekday.lower():
        return Doubtful(f"{match.group().strip()} was not a {weekday}")
    return Moment(day.isoformat(), _time(match))


def _time(match: re.Match[str]) -> str | None:
    if not match["hour"]:
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    if half := match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
