"""The day and time in the head of an e-mail, as mail programs print them and OCR reads them.

    Friday, December 4, 2009 1:03 PM     Fri Dec 04 12:42:49 2009     Tue, 2 Mar 2010 17:25:12 -0500
    September 8, 201112:23 AM            22 May 2009 21:47            February 8 2012

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
        rf"{_WEEKDAY}{_MONTH}\.?\s*(?P<day>\d{{1,2}})\s*[,.]?\s*(?P<year>(?:19|20)\d\d)"
        rf"(?:[\s,.]*(?:at\s+)?{_TIME})?",
        re.I,
    ),
    re.compile(
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})\s+{_TIME}(?:\s+[A-Z]{{3,4}})?"
        r"\s+(?P<year>(?:19|20)\d\d)",
        re.I,
    ),
    re.compile(
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})\s+{_MONTH}\.?,?\s+(?P<year>(?:19|20)\d\d)(?:[\s,]+{_TIME})?",
        re.I,
    ),
)


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
    return _misread(printed)


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
    try:
        day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return Doubtful(f"{match.group().strip()} is not a valid date")
    weekday = match["weekday"]
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
