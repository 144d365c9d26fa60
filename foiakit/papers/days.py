"""The day that a paper states of itself: alone in its column, or after a label.

September 3, 2009       4 June 2009       Northport, December 3, 1990       March 1982
DATE: May 9, 1974       DATE: 6/14/67     DATE OF PUBLICATION: 111530Z MAR 92
"""

from __future__ import annotations

import re

from foiakit.cables.head.date_time_group import PLAIN, group_of
from foiakit.model.dates import MONTHS, is_date, is_day, numeric
from foiakit.papers import mail_dates

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_BEFORE = re.compile(
    r"(?:(?:(?i:For Immediate Release|Embargoed for Release|As of|Date of Report)|D(?:ated?|ATED?))"
    r"\s?:?|\d{1,2}[:.]\d\d [ap]\.?m\.?\s*[-–,]"
    r"|\d{2,3}-\d{2,6}(?:-\d{1,5})?)\s+"  # the number of a file
)
_AFTER = re.compile(
    r"(?<=\d{4}),?\s+(?:at\s+)?\(?\d{1,2}[:.]\d\d\s?[AP]\.?M\.?(?:\s[A-Z]{3})?\)?$", re.I
)
_PLACE = re.compile(
    r"(?!By\b|On\b|Posted\b|Updated\b)(?:[A-Z][\w'’-]+\.? ?){1,3}(?:, ?D\.? ?C\.?)?,\s+"
)
"""``Northport, ``: where a letter was written, before its day."""
_DAY = re.compile(r"[A-Za-z]+\.?,?\s+\d{1,2}\s*,{0,2}\s*\d{4}|\d{1,2}\s+[A-Za-z]+\.?,?\s+\d{4}")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?")
_MONTH = re.compile(rf"({'|'.join(MONTHS)}),?\s+((?:19|20)\d\d)", re.I)


def lone_day(text: str) -> str | None:
    """Return the day, if *text* is nothing else, but for the place where it was written."""
    if not 8 <= len(text) <= 60:
        return None
    text = text.removesuffix(".")
    words = _AFTER.sub("", text[1:-1] if text[0] + text[-1] == "()" else text)
    if not words[-4:].isdigit():
        return None
    words = _BEFORE.sub("", _ORDINAL.sub("", words), count=1)
    found = mail_dates.read(words)
    if not isinstance(found, mail_dates.Moment) or found.time:
        return None
    rest = _WEEKDAY.sub("", _DAY.sub("", words))
    if rest.strip(" ,.") and not _PLACE.fullmatch(rest):
        return None
    return found.day if is_date(found.day) else None


def lone_month(text: str) -> str | None:
    """Return the month, if *text* is nothing else: ``March 1982``."""
    match = _MONTH.fullmatch(text)
    return f"{match[2]}-{MONTHS.index(match[1].capitalize()) + 1:02}" if match else None


def labelled_day(value: str) -> str | None:
    """Return the day in *value*, which a label says is a date; ``None`` if it is in doubt."""
    found = mail_dates.read(value)
    if isinstance(found, mail_dates.Moment):
        return found.day
    if found is not None:
        return None
    if (match := PLAIN.search(value)) and (group := group_of(match)):
        return group.day
    first = value.split(maxsplit=1)[:1]
    try:
        figures = numeric.read(first[0].strip(".,;"), None) if first else None
    except numeric.Ambiguous:
        return None
    return figures.date if figures and is_day(figures.date or "") else None
