"""The top of a paper other than an e-mail: letterheads, markings, a day, headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from foiakit.cables.layout.letterheads import is_letterhead
from foiakit.model import markings, vocabulary
from foiakit.model.dates import MONTHS
from foiakit.papers.days import lone_day, lone_month
from foiakit.papers.page_lines import Line, segments

LETTERHEADS = re.compile(
    r"(?:THE )?(?:UNITED STATES|U\.?S\.?) DEPARTMENT OF (?:STATE|DEFENSE|JUSTICE|ENERGY|TREASURY).*"
    r"|DEPARTMENT OF (?:STATE|DEFENSE|JUSTICE|ENERGY|THE TREASURY)"
    r"|\W?(?:THE )?WHITE HOUSE(?: \W? ?WASHINGTON)?"
    r"|UNITED STATES OF AMERICA|(?:THE )?SECRETARY OF (?:STATE|DEFENSE)|Office of .{3,40}"
    r"|Washington,? ?D\.? ?C\.?.{0,12}|EMBASSY OF THE(?: UNITED STATES OF AMERICA)?"
    r"|.{3,30}, Afghanistan|\([^()]{3,60}\)"
    r"|NATIONAL SECURITY COUNCIL|CENTRAL INTELLIGENCE AGENCY|FOR IMMEDIATE RELEASE.*|\d{4}/\d{0,4}"
    r"|DEFENSE INTELLIGENCE AGENCY|FEDERAL BUREAU OF INVESTIGATION|NATIONAL SECURITY AGENCY"
    r"|(?:THE )?JOINT (?:CHIEFS OF )?STAFF|DEPARTMENT OF THE (?:ARMY|NAVY|AIR FORCE)"
    r"|(?:DEPUTY )?DIRECTORATE (?:OF|FOR) (?:INTELLIGENCE|OPERATIONS)"
    r"|UNITED STATES (?:SENATE|GOVERNMENT)|CONGRESS OF THE UNITED STATES"
    r"|HOUSE OF REPRESENTATIVES|OFFICE MEMORANDUM.*|(?:OUTGOING|INCOMING) TELEGRAM"
    r"|(?:DRAFTED|APPROVED|CLEARED|PREPARED) BY\b.*|(?:PR|DPC|DPB) (?:NO\.?|#) ?\d+"
    r"|BUREAU OF(?: .{3,40})?|INTELLIGENCE|AND RESEARCH"
    r"|EMBARGOED (?:FOR|UNTIL) .*|AT \d{1,2}:\d\d [AP]\.?M\.?.{0,5}"
    r"|(?:OPTIONAL|STANDARD) FORM(?: NO\.?)? \d+.{0,30}|SYSTEM (?:I|II|III|IV)"
    r"|(?:SPEECH|REMARKS|STATEMENT) COVER (?:PAGE|SHEET)|WASHINGTON|WAS",
    re.I,
)
_SPEAKER = re.compile(
    r"(?:DEPUTY |UNDER |ASSISTANT )?SECRETARY(?: OF STATE)?(?: [A-Z][A-Z.'’-]*){2,4}"
    r"|(?:AMBASSADOR|PRESIDENT|SENATOR)(?: [A-Z][A-Z.'’-]*){2,4}"
)
"""Rank and name, in capitals: the speaker is printed above the title of a speech."""
_DRAFT = re.compile(
    r"(?:\W*DRAFT\W*)+\d{0,2}|(?:PAGE )?\d{1,3}|[^\w\s]{1,10}"
    rf"|\W{{0,3}}\d{{1,3}}\W{{0,2}}(?:{'|'.join(MONTHS)})\W{{0,2}}\d{{2,4}}\W{{0,3}}",
    re.I,
)
"""Also a day that was misread, ``102December 1957``."""
_NUMBER = re.compile(
    r"[A-Z]{2,5}(?: [A-Z]{1,3})?[ -][A-Z]?\d\d?-\d[\d/-]{0,8}[A-Z]{0,2}|Copy \d{1,4}(?: of \d+)?"
    r"|\d? ?FD-\d{2,4}[a-z]?(?: \(Rev\..{4,14})?|(?:[A-Z][a-z]{1,8}: ?){1,6}"
    r"|[A-Z]{2,5} N[Oo]\. ?\d[\d/-]{0,12}|(?:DOCUMENT|COPY|CABLE) N[Oo]\.? ?\d{0,8}"
)
"""A report's number, ``NIE 24-68``, and that of the copy."""
_LEVELS = frozenset(("Top Secret", "Secret", "Confidential"))
"""Printed like this at the top of a page, too."""
_JOINS = re.compile(r"(?:[a-z]|(?:And|At|Before|Between|By|For|From|In|Of|On|To|Through|With)\b).*")
_LONGEST = 70
"""A line of a heading that goes on below it has at most this many characters."""
_SENTENCE = re.compile(r"[a-z]{4}\. [A-Z][a-z]+ \w+ [a-z]")
"""Where one sentence ends and another begins."""
_MOST_LINES = 8
"""More lines in capitals are a list, such as the members of a committee."""
_NO_HEADING = 200
"""A line of more characters is text."""
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
    listed = {number for number, line in rows if _is_listed(line)}
    if len(listed) < 2:
        listed.clear()
    day, day_line = None, None
    level: str | None = None
    captions: tuple[str, ...] = ()
    marking_line: Line | None = None
    for number, line in rows:
        for segment in segments(line):
            if day is None and number not in listed and (found := lone_day(segment.text)):
                day, day_line = found, line
            if level is None and (found_marking := marking(segment.text)):
                (level, captions), marking_line = found_marking, line
    return Top(tuple(rows), day, day_line, level, captions, marking_line)


def _is_listed(line: Line) -> bool:
    """Return whether *line* is an entry of a list: a day, and what happened or was written then."""
    parts = [part.text for part in segments(line)]
    days = [at for at, text in enumerate(parts[:-1]) if lone_day(text)]
    return bool(days) and not marking(parts[days[0] + 1])


def speaker(top: Top) -> str | None:
    """Return a speaker's rank and name near the top; ``None`` without them or a date."""
    if top.date is None:
        return None
    found = (line.words for _, line in top.rows[:5] if _SPEAKER.fullmatch(line.words))
    return next(found, None)


@lru_cache(maxsize=1024)
def marking(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the level and captions in *text*, in capitals; not UNCLASSIFIED, the copy's status."""
    if not 6 <= len(text) <= 60 or not (text.isupper() or text in _LEVELS):
        return None
    read = markings.read(text)
    if not read.classification or vocabulary.fold(read.classification) == "unclassified":
        return None
    known = vocabulary.level(read.classification)
    return (known.label, read.captions) if known else None


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
            if len(words) > _NO_HEADING or _SENTENCE.search(words):
                return None
            found, first = [words], line
        elif number - previous == 1 and _goes_on(found[-1], words):
            found.append(words)
            if len(found) > _MOST_LINES:
                return None
        else:
            break
        previous = number
    if first is None:
        return None
    return " ".join(found)[:300], first


def _goes_on(above: str, words: str) -> bool:
    """Return whether *words*, right below *above*, belong to the same heading."""
    if words.isupper() and above.isupper():
        return True
    if above[-1] in ".;!?" or words[-1] in ".;,!?" or max(map(len, (above, words))) > _LONGEST:
        return False
    return above.endswith(":") or (_has_capitals(above) and bool(_JOINS.fullmatch(words)))


def _has_capitals(line: str) -> bool:
    """Return whether every long word of *line* begins with a capital, as in a title."""
    return all(word[:1].isupper() for word in line.split() if len(word) > 3)


def own_words(line: Line) -> str:
    """Return the words of a line without letterhead, marking, day and the marks of a draft."""
    kept = [
        segment.text
        for segment in segments(line)
        if not (
            LETTERHEADS.fullmatch(segment.text)
            or is_letterhead(segment.text)
            or _SPEAKER.fullmatch(segment.text)
            or _DRAFT.fullmatch(segment.text)
            or _NUMBER.fullmatch(segment.text)
            or marking(segment.text)
            or lone_day(segment.text)
            or lone_month(segment.text)
        )
    ]
    return " ".join(" ".join(kept).split())
