"""The day of a scanned paper, from what OCR programs read on its first page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from foiakit.cables.layout.ocr_letters import nearest
from foiakit.model.dates import is_date
from foiakit.text.known_words import LEAST

_WORD = re.compile(rf"[^\W\d_]{{{LEAST}}}")
_DAY = re.compile(
    r"(?P<before>.{0,40}?)(?<![^\W_])(?P<month>[A-Za-z]{3,9})"
    r"(?:[\W_]{0,3}(?P<day>\d{1,2})[\W_]{1,3}|[\W_]?)(?P<year>(?:19|20)\d\d)(?:[\W_]+\w?[\W_]*)?"
)
_SENTENCE = re.compile(r"[a-z]{2}\W*$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\w)['‘’`](\d\d)\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)")
"""``'86 OCT 15 A9:50``: when a paper was received."""
_REGISTRY = re.compile(r"\W{0,3}(?P<year>[5-9]\d)\d{5}\W{0,3}")
"""``8632058``: the Secretariat's number, which begins with the year."""
_BESIDE = 2
"""A line has at most this many words before a day at the right of the page."""
_MONTHS = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER",
)  # fmt: skip


def day(tops: Sequence[Sequence[str]], every: Sequence[Sequence[str]]) -> str | None:
    """Return the day or month that is alone on a line of the first page.

    Every reading has it, or one has and another has its year elsewhere and no other day. If only
    the year differs, the year that the pages print more often is taken.
    """
    found = [set(filter(None, map(_day, top))) for top in tops]
    days = set[str]().union(*found)
    if len(days) == 2 and len({day[4:] for day in days}) == 1 and all(found):
        printed = Counter(year for lines in every for line in lines for year in _years(line))
        less, more = sorted(days, key=lambda day: printed[day[:4]])
        return more if printed[more[:4]] > max(1, printed[less[:4]]) else None
    if len(days) != 1 or len(tops) < 2:
        return None
    day = days.pop()
    if all(found):
        return day
    silent = every[[bool(days_read) for days_read in found].index(False) :: 2]
    return day if any(day[:4] in line for lines in silent for line in lines) else None


def _years(line: str) -> Iterator[str]:
    """Return the years that *line* prints, also in a time stamp and before a registry's number."""
    yield from _YEAR.findall(line)
    yield from ("19" + year for year in _CLOCK.findall(line))
    if match := _REGISTRY.fullmatch(line):
        yield "19" + match["year"]


def _day(line: str) -> str | None:
    """Return the day, or the month, that *line* is, or that stands alone at its end."""
    match = _DAY.fullmatch(line)
    if match is None or (month := nearest(match["month"].upper(), _MONTHS, 1)) is None:
        return None
    if len(_WORD.findall(match["before"])) > _BESIDE or _SENTENCE.search(match["before"]):
        return None
    day = f"{match['year']}-{_MONTHS.index(month) + 1:02}"
    if match["day"]:
        day += f"-{int(match['day']):02}"
    return day if is_date(day) else None
