"""The top of a paper other than an e-mail: letterheads, markings, a day, headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from foiakit.model import markings, vocabulary
from foiakit.model.dates import is_date
from foiakit.papers import mail_dates
from foiakit.papers.page_lines import Line, segments

LETTERHEADS = re.compile(
    r"(?:THE )?(?:UNITED STATES|U\.?S\.?) DEPARTMENT OF (?:STATE|DEFENSE|JUSTICE|ENERGY|TREASURY).*"
    r"|DEPARTMENT OF (?:STATE|DEFENSE|JUSTICE|ENERGY|THE TREASURY)|(?:THE )?WHITE HOUSE"
    r"|UNITED STATES OF AMERICA|(?:THE )?SECRETARY OF (?:STATE|DEFENSE)|Office of .{3,40}"
    r"|Washington,? ?D\.?C\.?.{0,12}|EMBASSY OF THE UNITED STATES OF AMERICA|.{3,30}, Afghanistan"
    r"|NATIONAL SECURITY COUNCIL|CENTRAL INTELLIGENCE AGENCY|FOR IMMEDIATE RELEASE.*|\d{4}/\d{0,4}"
    r"|WASHINGTON|WAS",
    re.I,
)
_SPEAKER = re.compile(
    r"(?:DEPUTY |UNDER |ASSISTANT )?SECRETARY(?: OF STATE)?(?: [A-Z][A-Z.'’-]*){2,4}"
    r"|(?:AMBASSADOR|PRESIDENT|SENATOR)(?: [A-Z][A-Z.'’-]*){2,4}"
)
"""Rank and name, in capitals: the speaker is printed above the title of a speech."""
_DRAFT = re.compile(r"(?:\W*DRAFT\W*)+\d{0,2}|\d{1,3}|[^\w\s]{1,10}", re.I)
TOP = 16
"""A paper's own head is searched for in this many lines that are not blank."""


class Top(NamedTuple):
    """The lines at the top of a paper, and their content."""

    rows: tuple[tuple[int, Line], ...]
    """The number of each line that is not blank, and the line."""
    date: str | None
    date_line: Line | None
    classification: str | None
    captions: tuple[str, ...]
    marking_line: Line | None


def top_of(lines: list[Line]) -> Top:
    """Read what is above the text: a day alone in its column, and a marking."""
    rows = []
    for number, line in enumerate(lines):
        if line.text:
            rows.append((number, line))
            if len(rows) == TOP:
                break
    day, day_line = None, None
    level: str | None = None
    captions: tuple[str, ...] = ()
    marking_line: Line | None = None
    for _, line in rows:
        for segment in segments(line):
            if day is None and (found := lone_day(segment.text)):
                day, day_line = found, line
            if level is None and (found_marking := marking(segment.text)):
                (level, captions), marking_line = found_marking, line
    return Top(tuple(rows), day, day_line, level, captions, marking_line)


def speaker(top: Top) -> str | None:
    """The speaker: rank and name in one of the first lines of a paper that names a day too."""
    if top.date is None:
        return None
    found = (line.words for _, line in top.rows[:5] if _SPEAKER.fullmatch(line.words))
    return next(found, None)


@lru_cache(maxsize=1024)
def marking(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the level and captions in *text*, in capitals; not UNCLASSIFIED, the copy's status."""
    if not 6 <= len(text) <= 60 or not text.isupper():
        return None
    read = markings.read(text)
    if not read.classification or vocabulary.fold(read.classification) == "unclassified":
        return None
    known = vocabulary.level(read.classification)
    return (known.label, read.captions) if known else None


def lone_day(text: str) -> str | None:
    """Return the day, if *text* is nothing else: ``September 3, 2009``, ``June 4th, 2009``."""
    if not 8 <= len(text) <= 40 or not text[-4:].isdigit():
        return None
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text)
    words = re.sub(r"^(?:For Immediate Release|Date:)\s+", "", words, flags=re.I)
    found = mail_dates.read(words)
    if not isinstance(found, mail_dates.Moment) or found.time:
        return None
    rest = re.sub(r"[A-Za-z]+,?\s+\d{1,2}\s*,?\s*\d{4}|\d{1,2}\s+[A-Za-z]+,?\s+\d{4}", "", words)
    rest = re.sub(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?", "", rest)
    return found.day if is_date(found.day) and not rest.strip(" ,.") else None


def first_heading(lines: list[Line]) -> tuple[str, Line] | None:
    """Return the first line that is a heading, with the lines in capitals that continue it."""
    top = top_of(lines)
    found: list[str] = []
    first: Line | None = None
    previous = -9
    for number, line in top.rows:
        words = own_words(line)
        if not words:
            if found:
                break
            continue
        if first is None:
            if sum(map(str.isalpha, words)) < 4:
                continue
            found, first = [words], line
        elif words.isupper() and found[-1].isupper() and number - previous == 1:
            found.append(words)
        else:
            break
        previous = number
    if first is None:
        return None
    return " ".join(found)[:300], first


def own_words(line: Line) -> str:
    """Return the words of a line without letterhead, marking, day and the marks of a draft."""
    kept = [
        segment.text
        for segment in segments(line)
        if not (
            LETTERHEADS.fullmatch(segment.text)
            or _SPEAKER.fullmatch(segment.text)
            or _DRAFT.fullmatch(segment.text)
            or marking(segment.text)
            or lone_day(segment.text)
        )
    ]
    return " ".join(" ".join(kept).split())
