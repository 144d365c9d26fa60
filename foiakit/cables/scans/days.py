"""The day of a scanned telegram, from its date-time groups and the times of receipt.

O 131653Z OCT 86
---------------322446 131703Z /46
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from foiakit.cables.head.date_time_group import MONTHS
from foiakit.cables.layout.ocr_letters import FIGURE, figures, letters, nearest
from foiakit.model.dates import is_date
from foiakit.model.dates.written import full_year

Value = TypeVar("Value")
_GROUP = re.compile(
    rf"\W{{0,3}}(?P<speed>[OPRZCDQ0]\s)?\W?(?P<day>{FIGURE}{{2}})(?P<time>{FIGURE}{{4}})?[^\s]{{0,3}}?\s?\W{{0,3}}"
    r"(?P<month>[A-Z0-9|]{3})[\s.,*•]{1,4}"
    rf"(?P<year>{FIGURE}{{2}})(?!\w)(?P<rest>.*)",
    re.I,
)
_SENDER = re.compile(r"\W{0,2}(?:F\s?[MNHR]|EM|PM|FROM)\b", re.I)
_BELOW = 3
"""The sender is at most this number of lines below the group."""
_RECEIVED = re.compile(rf"(?<!\S)(?P<day>{FIGURE}{{2}})\S{{3,6}}\s*/\s?\d\d(?!\d)")
_FULL_YEAR = re.compile(r"(?<!\w)(?:19|20)(\d\d)(?!\w)")
_ON_PAGE = re.compile(
    rf".*\s\d{{5,6}}(?:\s+\S{{2}}\s+\S{{2}}\s+\S{{2}})?\s+(?P<day>\d\d){FIGURE}{{4}}\w{{1,2}}\W*",
    re.I,
)
_LONGEST = 100
_FIGURES = 2
"""At least this number of characters of a group's day and year must be figures."""


class PrintedGroup(NamedTuple):
    """A date-time group as one line prints it."""

    day: int
    month: int
    year: str
    time: str | None


class Verdict(NamedTuple):
    """The day that the places agree on."""

    date: str | None
    year: int | None
    group: str | None
    """The date-time group in one spelling; ``None`` where its time cannot be read."""
    candidates: tuple[str, ...]
    """What was read, the most frequent first, where there is no such day."""


def groups(lines: Sequence[str]) -> Iterator[PrintedGroup]:
    """Each date-time group above a sender in *lines*."""
    for number, line in enumerate(lines):
        if len(line) > _LONGEST or not (match := _GROUP.fullmatch(line)):
            continue
        below = lines[number + 1 : number + 1 + _BELOW]
        if not (match["speed"] or any(map(_SENDER.match, below))):
            continue
        if found := _group(match):
            yield found


def _group(match: re.Match[str]) -> PrintedGroup | None:
    day, year = figures(match["day"]), figures(match["year"])
    if sum(map(str.isdigit, match["day"] + match["year"])) < _FIGURES:
        return None
    if not (day + year).isdigit() or not 1 <= int(day) <= 31:
        return None
    month = match["month"].upper()
    if month not in MONTHS:
        month = nearest(letters(month), MONTHS, 1) or ""
    if not month:
        return None
    time = figures(match["time"] or "")
    is_time = time.isdigit() and int(time[:2]) < 24 and int(time[2:]) < 60
    return PrintedGroup(int(day), MONTHS.index(month) + 1, year, time if is_time else None)


def received(lines: Iterable[str]) -> Iterator[int]:
    """The days of receipt that *lines* print, on page marks and below the distribution."""
    for line in lines:
        if len(line) > _LONGEST:
            continue
        if match := _RECEIVED.search(line) or _ON_PAGE.fullmatch(line):
            day = figures(match["day"])
            if day.isdigit() and 1 <= int(day) <= 31:
                yield int(day)


_FILM = re.compile(rf"AN\W{{1,3}}[DPN](?P<year>{FIGURE}{{2}}){FIGURE}{{4}}\W{FIGURE}{{3,4}}")


def film_years(lines: Iterable[str]) -> Iterator[str]:
    """The years in the numbers of microfilm frames: ``AN: D860744-0097``."""
    for line in lines:
        match = _FILM.search(line) if len(line) <= _LONGEST else None
        if match and (year := figures(match["year"])).isdigit():
            yield year


def years(lines: Iterable[str]) -> Iterator[str]:
    """The last two figures of each year that *lines* write out."""
    for line in lines:
        yield from _FULL_YEAR.findall(line)


def decide(
    groups: Iterable[PrintedGroup],
    days: Iterable[int],
    years: Counter[str],
    mentioned: Counter[str],
) -> Verdict:
    """The day on which *groups*, *days* of receipt and the *years* printed elsewhere agree.

    A year that is only *mentioned* is not a candidate, but confirms one.
    """
    every, arrived = list(groups), Counter(days)
    printed = years + Counter(group.year for group in every)
    year = _winner(printed + Counter({value: min(mentioned[value], 1) for value in printed}))
    votes = Counter((group.month, group.day) for group in every)
    for month, day in votes:
        # A telegram arrives on its day or the next one.
        votes[month, day] += arrived[day] + arrived[day % 31 + 1]
    best = _winner(votes)
    full = int(full_year(year)) if year else None
    if full and best and is_date(date := f"{full}-{best[0]:02}-{best[1]:02}"):
        times = Counter(
            group.time for group in every if (group.month, group.day) == best and group.time
        )
        time = _winner(times)
        group = f"{best[1]:02}{time}Z {MONTHS[best[0] - 1]} {year}" if time else None
        return Verdict(date, full, group, ())
    read = Counter(f"{group.day:02} {MONTHS[group.month - 1]} {group.year}" for group in every)
    return Verdict(None, full, None, tuple(name for name, _ in read.most_common()))


def _winner(votes: Counter[Value]) -> Value | None:
    """What has more votes than anything else, and more than one."""
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]
