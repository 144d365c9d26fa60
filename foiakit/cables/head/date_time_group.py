"""The date-time group: ``R 201115Z MAR 74`` is routine, 20 March 1974, 11:15 UTC."""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables.layout.ocr_letters import FIGURE, figures, letters, nearest
from foiakit.model.dates import is_date
from foiakit.model.dates.written import full_year

MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
PRECEDENCE = {"Z": "FLASH", "O": "IMMEDIATE", "0": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
_GROUP = (
    rf"(?P<day>{FIGURE}{{2}})\s?(?P<time>{FIGURE}{{4}})\s?[Z27]\s*(?P<month>[A-Z0-9|]\s?[A-Z0-9|]\s?[A-Z0-9|])[A-Z]{{0,6}}"
    r"\.?\s*(?P<year>[0-9OIl]{4}|[0-9OIlSB]{2})?(?!\w)"
)
_LINE = re.compile(
    rf"(?:DTG\s?:?\s+)?(?P<prec>(?:[ZOPR0]{{1,2}}[\s.]+){{0,3}}){_GROUP}(?P<signal>.*)", re.I
)
PLAIN = re.compile(
    r"(?<!\w)(?P<day>\d{2})(?P<time>\d{4})\s?Z\s*(?P<month>[A-Z]{3})[A-Z]{0,6}\.?\s*"
    r"(?P<year>(?:19|20)\d{2}|\d{2})?(?!\w)"
)
"""A group as it is in a line of other words, read to the letter."""


class Group(NamedTuple):
    """A date-time group."""

    printed: str
    """In one spelling: ``201115Z MAR 74``; without a year where none is printed."""
    day: str | None
    """The day (UTC); ``None`` without a year."""
    precedence: tuple[str, ...]
    start: int
    end: int


def line_group(text: str) -> Group | None:
    """Return the group of a line that begins with one, possibly after its precedence."""
    if len(text) > 120:
        text = text[:120]
    match = _LINE.match(text)
    # Seven letters that could be figures are a word: one in three must be a real figure.
    if match is None or sum(c.isdigit() for c in match["day"] + match["time"]) < 3:
        return None
    letters_of = re.findall(r"[ZOPR0]", match["prec"].upper())
    found = group_of(match)
    if found is None:
        return None
    words = tuple(dict.fromkeys(PRECEDENCE[letter] for letter in letters_of))
    return found._replace(precedence=words)


def group_of(match: re.Match[str]) -> Group | None:
    """The group that a pattern with day, time, month and year found; ``None`` if it is invalid."""
    day, time = figures(match["day"]), figures(match["time"])
    month = match["month"].upper().replace(" ", "")
    if month not in MONTHS:
        month = nearest(letters(month), MONTHS, 1) or ""
    if not month or not 1 <= int(day) <= 31 or int(time[:2]) > 23 or int(time[2:]) > 59:
        return None
    year = figures(match["year"]) if match["year"] else ""
    iso = None
    if year:
        iso = f"{full_year(year)}-{MONTHS.index(month) + 1:02}-{day}"
        if not is_date(iso):
            return None
    printed = f"{day}{time}Z {month} {year[-2:]}".rstrip()
    end = match.end("year") if match["year"] else match.end("month")
    return Group(printed, iso, (), match.start("day"), end)


def with_year(group: Group, year: int) -> Group:
    """Return *group*, which has no year of its own, in *year*."""
    month = MONTHS.index(group.printed[8:11]) + 1
    iso = f"{year}-{month:02}-{group.printed[:2]}"
    return group._replace(
        printed=f"{group.printed} {year % 100:02}", day=iso if is_date(iso) else None
    )
