"""Reading dates that people write: ``May 24, 1999``, ``6 May 1957``, ``291324Z MAR 95``, ``c.
1974``, ``Spring 1962``, ``March 30 - April 2, 1975``, ``the 1960s``, ``4/23/1999``.

dateutil reads what these patterns do not; it fills gaps from a default date, so it is called twice
with two defaults, and whatever differs between the results was not in the source.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache, lru_cache

from foiakit.model.dates import QUALIFIERS, Date, bounds, is_date
from foiakit.model.dates.forms import (
    ABOUT,
    AFTER_DAY,
    AFTER_YEAR,
    ARTICLE,
    DAY_SPANS,
    DAYS,
    FORMS,
    MONTH,
    MONTH_WORDS,
    OTHER_DAYS,
    ROMANS,
    SEASON,
    YEAR,
)

LONGEST = 80
"""A longer text is not a date."""
_UNDATED = re.compile(
    r"(?:[ns]\.\s?d\.?|o\.\s?D\.?|undated|not dated|no date(?: given)?|date unknown|n/a"
    r"|ohne Datum|sans date|sin fecha|senza data)",
    re.I,
)


@cache
def _patterns() -> list[re.Pattern[str]]:
    """Return the patterns, compiled only when a date is read: that takes a while."""
    return [re.compile(pattern, re.I | re.ASCII) for pattern in FORMS]


@cache
def _day_spans() -> list[tuple[re.Pattern[str], str, str]]:
    return [
        (re.compile(pattern, re.I | re.ASCII), left, right) for pattern, left, right in DAY_SPANS
    ]


_SPAN = re.compile(
    r"\s*(?:\.\.|/|\s[-–—]\s|–|—|(?<=\d)-(?=[a-z])|\bto\b|\bthrough\b|\band\b|&)\s*", re.I
)


_OPEN = re.compile(r"\.\.|^[-–—/]|[-–—/]$")
_YEAR_FIRST = re.compile(r"\d{4}/\d\d?/\d\d?(?![\d/])", re.ASCII)


def is_undated(text: str) -> bool:
    """Return whether *text* says that there is no date: ``n.d.``, ``undated``."""
    return _UNDATED.fullmatch(text.strip(" .,[]")) is not None


_MORE = re.compile(rf"^(?:{DAYS})(?:early|mid|late|(?:the )?(?:beginning|middle|end) of)\b", re.I)
_WORD = re.compile(r"[^\W\d_]{3,}")
_OTHER_DAY = re.compile(rf"^(?:{'|'.join(OTHER_DAYS)}),?\s+(?:den\s+|le\s+)?(?=\d)", re.I)
_SHORT_SPAN = re.compile(r"(\d{3})(\d)([-–/])(\d)$", re.ASCII)
"""``1974-6``: next to *circa* two years, and not a month."""
_UNCERTAIN = re.compile(
    r"(?:probably|prob\.|possibly|poss\.|perhaps|maybe)\s+(?P<first>.+)|\?\s*(?P<second>.+)|(?P<third>.+?)\s?(?:\?|\(\?\))",
    re.I,
)


def says_more(text: str) -> bool:
    """Return whether *text* says more than `read` can represent: ``early 1974`` is read as 1974.

    A day of the week says more if it is not that of the date.
    """
    text = text.strip()
    return _MORE.match(text) is not None or _is_other_weekday(text)


def _is_other_weekday(text: str) -> bool:
    named = re.match(r"(mon|tue|wed|thu|fri|sat|sun)", text, re.I)
    if not named or _without_weekday(text) == text.strip(" ,"):
        return False
    found = read(text)
    if not found or found.end or len(found.start) != 10:
        return False
    return f"{date.fromisoformat(found.start):%a}".lower() != named[1].lower()


@lru_cache(maxsize=8192)
def read(text: str) -> Date | None:
    """Return the date or span that *text* states, ``None`` if it states no valid one.

    Numbers with slashes are month first, as American agencies write them. Two-digit years are 1945
    to 2044, the years in which cables have been numbered.
    """
    if len(text) > LONGEST:
        return None
    text = re.sub(ARTICLE, "", " ".join(text.split()).strip(" ,;[]"), flags=re.I)
    text = re.sub(AFTER_YEAR, "", text)
    text = _OTHER_DAY.sub("", text)
    text = _WORD.sub(lambda word: MONTH_WORDS.get(word[0].lower(), word[0]), text)
    if is_date(text):
        return Date(text)
    for pattern, left, right in _day_spans():
        if match := pattern.fullmatch(text):
            return _span(match.expand(left), match.expand(right))
    if (single := _known_form(text)) is not None:
        return Date(single)
    bare = re.sub(rf"^{ABOUT}", "", text, flags=re.I)
    if bare != text and (about := _about_then(bare)):
        return about
    ends = _SPAN.split(text)
    if len(ends) == 2 and all(ends) and (span := _span(*ends)):
        return span
    return Date(single) if (single := _by_dateutil(_without_weekday(text))) else None


def _about_then(bare: str) -> Date | None:
    """Return ``1974-1976`` as a span whose ends are both approximate.

    In ``c. 1974 - 1976``, the written form of a span, only the first end is.
    """
    bare = _SHORT_SPAN.sub(r"\1\2\3\1\4", bare)
    span = None if " - " in bare else read(bare)
    if span is None or span.end is None:
        return None
    start, end = _qualified(span.start, "~"), _qualified(span.end, "~")
    return Date(start, end) if start and end else None


def _span(left: str, right: str) -> Date | None:
    start, end = _single(left), _single(right)
    if start is None or end is None or bounds(end)[1] < bounds(start)[0]:
        return None
    return Date(start, end if end != start else None)


def _single(text: str) -> str | None:
    return _known_form(text) or _by_dateutil(_without_weekday(text))


def _known_form(text: str) -> str | None:
    if is_date(text):
        return text
    text = _without_weekday(text)
    bare = re.sub(rf"^{ABOUT}|\s(?:circa|ca?\.?|approx\.?)$", "", text, flags=re.I)
    if bare != text:
        return None if _SHORT_SPAN.fullmatch(bare) else _qualified(bare, "~")
    if match := _UNCERTAIN.fullmatch(text):
        return _qualified(next(filter(None, match.groups())), "?")
    for pattern in _patterns():
        if match := pattern.fullmatch(text):
            return _edtf({name: value for name, value in match.groupdict().items() if value})
    return None


def _qualified(text: str, sign: str) -> str | None:
    """Return the date in *text*, approximate (``~``) or uncertain (``?``); if both, ``%``."""
    date = _single(text)
    if date is None:
        return None
    if date[-1] in QUALIFIERS:
        sign, date = ("%" if date[-1] != sign else sign), date[:-1]
    return f"{date}{sign}" if is_date(f"{date}{sign}") else None


def _without_weekday(text: str) -> str:
    return re.sub(rf"^{DAYS}", "", text, flags=re.I).strip(" ,")


def _edtf(parts: dict[str, str]) -> str | None:
    if "decade" in parts:
        return f"{parts['decade']}X"
    text = full_year(parts["y"])
    if "s" in parts:
        text += f"-{SEASON[parts['s'].lower()]}"
    if "r" in parts:
        text += f"-{ROMANS.index(parts['r']) + 1:02}"
    if "m" in parts:
        text += f"-{month_number(parts['m']):02}"
    if "d" in parts:
        text += f"-{int(parts['d'].rstrip(AFTER_DAY)):02}"
    return text if is_date(text) else None


# How the months begin in the five languages, in order: January, gennaio, enero.
_BEGINNINGS = (
    *("jan gen ene", "feb fév fev", "mar mär mae", "apr avr abr", "may mai mag", "jun juin giu"),
    *("jul juil lug", "aug aoû aou ago", "sep set", "oct okt ott", "nov", "dec déc dez dic"),
)


def month_number(name: str) -> int:
    """Return 1 to 12 for ``March``, ``Mar.``, ``MAR``, ``mars``, ``März`` or ``3``."""
    if name.isdigit():
        return int(name)
    word = name.lower()
    fits = (n for n, some in enumerate(_BEGINNINGS, 1) if word.startswith(tuple(some.split())))
    return next(fits)


def full_year(year: str) -> str:
    """Return the year of two digits: ``95`` is 1995 and ``10`` is 2010; four digits stay.

    1945 to 2044, the years in which cables have been numbered; and never a future year.
    """
    if len(year) == 4:
        return year
    if year >= "45":
        return f"19{year}"
    return f"20{year}" if int(year) <= date.today().year - 2000 else f"19{year}"


def _by_dateutil(text: str) -> str | None:
    # Without a four-digit year dateutil takes the century from today; with dots between numbers
    # it takes the month first, which Europe does not. Neither is in the source.
    # And "1 p." after a date would be the hour.
    if len(re.findall(rf"\b{YEAR}\b", text)) != 1 or re.fullmatch(r"[\d.\s]+", text):
        return None
    if re.search(r"\band\b|\s[-–—]\s|\b\d{1,2}\s?[ap]\b(?![.\s]{0,2}m)", text, re.I):
        return None
    # It ignores what it does not know: of an open span, or one cut short, it keeps one day.
    if _OPEN.search(text) or ("/" in text and not _YEAR_FIRST.match(text)):
        return None
    # Without a month's name, or separators, it takes any small number for a month.
    if not re.search(rf"\b{MONTH}|\d[-/.]\d", text, re.I):
        return None
    from dateutil import parser

    try:
        first, two = (
            parser.parse(text, default=default, ignoretz=True)
            for default in (datetime(1904, 1, 1), datetime(2008, 2, 2))
        )
    except (ValueError, OverflowError):
        return None
    if first.year != two.year:
        return None
    if first.month != two.month:
        return f"{first.year:04}" if re.fullmatch(YEAR, text) else None
    if first.day != two.day:
        return f"{first.year:04}-{first.month:02}"
    return (
        f"{first.year:04}-{first.month:02}-{first.day:02}" if _accounts_for(text, first) else None
    )


_HOUR = re.compile(
    r"\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[+-]\d\d:?\d\d)?"
    r"|\b\d\d?\s?[ap]\.?\s?m\b|\b\d{4}\s?Z\b",
    re.I | re.ASCII,
)


def _accounts_for(text: str, found: datetime) -> bool:
    """Return whether the figures in *text*, except a time, are exactly those of the day *found*."""
    figures = sorted(map(int, re.findall(r"\d+", _HOUR.sub(" ", text))))
    named = sorted((found.day, found.year))
    return figures in (named, sorted((*named, found.month)))
