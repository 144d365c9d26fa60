"""The day of a scanned paper, from what OCR programs read on its first page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foiakit.cables.layout.ocr_letters import nearest
from foiakit.model.dates import MONTHS, calendar_day, is_date
from foiakit.papers.days import labelled_day
from foiakit.text.known_words import LEAST

_WORD = re.compile(rf"[^\W\d_]{{{LEAST}}}")
_DAY = re.compile(
    r"(?P<before>.{0,40}?)(?<![^\W_])"
    r"(?:(?P<first>\d{1,2})[\W_]{1,3}(?P<its_month>[A-Za-z]{3,9})[\W_]{1,3}"
    r"|(?P<month>[A-Za-z]{3,9})(?:[\W_]{0,3}(?P<day>\d{1,2})[\W_]{1,3}|[\W_]?))"
    r"(?P<year>(?:19|20)\d\d)(?:[\W_]+\w?[\W_]*)?"
)
_LABELLED = re.compile(
    r"(?:.{0,60}\s)?\W{0,3}(?:DATE|Date)(?:,?\s*TIME)?(?:,?\s*AND\s+PLACE)?(?:\s+DISTR\.?)?"
    r"\s?[:;.\s]\W{0,2}(?P<value>\S.*)"
)
_SENTENCE = re.compile(r"[a-z]{2}\W*$")
_WEEKDAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_LAST_WORD = re.compile(r"(?<![^\W_])(?P<word>[A-Za-z]{6,9})[\W_]{1,3}$")
_PLACE = re.compile(r"\W{0,3}[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?(?:, ?D\. ?C\.)?, ")
"""``Northport, ``: where a letter was written."""
_HEADED = re.compile(
    r"\W{0,3}(?:(?:for immediate|embargoed for) rel\w{2,5}|as of"
    r"|(?:\w{4,11} )?memorand\w{1,3}(?: for the (?:record|files?))?)\W*",
    re.I,
)
"""What may be to the left of the day, besides a word or two."""
_TIME = re.compile(r"[\W_]{1,3}\d{1,2}[:.]\d\d ?[AP]\.?M\W*(?:\([A-Z]\)|[A-Z]{3})?\W*$", re.I)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\w)['‘’`](\d\d)\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)")
"""``'86 OCT 15 A9:50``: when a paper was received."""
_REGISTRY = re.compile(r"\W{0,3}(?P<year>[5-9]\d)\d{5}\W{0,3}")
"""``8632058``: the Secretariat's number, which begins with the year."""
_WORDS_BEFORE = 2
"""A line has at most this many words before a day at the right of the page."""
_MONTHS = tuple(month.upper() for month in MONTHS)
_SHORT = tuple(month[:3] for month in _MONTHS)


class ReadDay(NamedTuple):
    """A day or month that a line is, and whether the day of the week before it fits."""

    date: str
    is_proved: bool = False


def day(tops: Sequence[Sequence[str]], every: Sequence[Sequence[str]]) -> str | None:
    """Return the day or month that is alone on a line of the first page.

    Every reading has it, or one has and another has its year elsewhere and no other day, or its day
    of the week proves it. If only the year differs, the year that the pages print more often is
    taken.
    """
    read = [set(filter(None, map(_day, top))) for top in tops]
    proved = {day.date for days in read for day in days if day.is_proved}
    if len(proved) == 1:
        return proved.pop()
    found = [{day.date for day in days} for days in read]
    days = set[str]().union(*found)
    if len(days) == 2 and all(found):
        less, more = sorted(days, key=len)
        if more.startswith(f"{less}-"):  # one program did not read the figures of the day
            return more
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


def _day(line: str) -> ReadDay | None:
    """Return the day, or the month, that *line* is, or that stands alone at its end."""
    if (labelled := _LABELLED.fullmatch(line)) and (stated := labelled_day(labelled["value"])):
        return ReadDay(stated)
    match = _DAY.fullmatch(_TIME.sub("", line))
    if match is None or (month := _month(match)) is None:
        return None
    before, figures = match["before"], match["first"] or match["day"]
    day = f"{match['year']}-{month:02}" + (f"-{int(figures):02}" if figures else "")
    if not is_date(day) or (not figures and _WORD.search(before)):
        return None  # no day, or a span of months, or what happened then
    last = _LAST_WORD.search(before)
    weekday = nearest(last["word"].upper(), _WEEKDAYS, 1) if last and figures else None
    if last and weekday:
        if calendar_day(day).weekday() != _WEEKDAYS.index(weekday):
            return None
        before = before[: last.start()]
    return ReadDay(day, bool(weekday)) if _may_precede(before) else None


def _may_precede(before: str) -> bool:
    """Return whether *before* may be to the left of a paper's own day: no sentence."""
    if _PLACE.fullmatch(before) or _HEADED.fullmatch(before):
        return True
    return len(_WORD.findall(before)) <= _WORDS_BEFORE and not _SENTENCE.search(before)


def _month(match: re.Match[str]) -> int | None:
    """Return the number of the month, of which one letter may be misread, 1 to 12."""
    word = (match["its_month"] or match["month"]).upper()
    if word in _SHORT:
        return _SHORT.index(word) + 1
    month = nearest(word, _MONTHS, 1)
    return _MONTHS.index(month) + 1 if month else None
