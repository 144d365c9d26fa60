"""The stamp on every page of a paper from the CIA's reading room, wherever it is in a line.

    Approved For Release 2003/05/05 : CIA-RDP80B01676R000100010001-2
    Approver Release 2003/05/05 : CIA-RDP8OBO1676ROOO1 00010001-2 SECRET
    Approved for Release: 2019/08/15 C03391234

The number has one form. What does not have it after repair is not given, and pages vote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.model.dates import is_date
from foiakit.papers.page_lines import Line

_STAMP = re.compile(
    r"(?:Declassified in Part\W{1,4})?(?:Sanitized Copy\s+)?"
    r"(?<!\w)\w{0,3}ro[vw]\w{0,3}\W{1,3}(?:[Ff]?[o0]r\W{0,3}\w{2,9}|[Ff]o\w{3,9}|r?\W?Re\w{1,8})"
    r"\W{0,5}(?P<date>(?:19|20)\d\d/\d\d/\d\d)?"
)
_NUMBER = re.compile(r"[CG][I1l]A\W{0,2}R[DO]P\W{0,2}(?=[\dOIl])")
_REVIEWED = re.compile(r"\s{1,3}(?P<number>C0\d{7})(?!\w)")
"""The number of a paper reviewed on request."""
_AFTER = re.compile(r"[\s:;.,-]*+(?:[^\s\d]*+\d\S*+\s*+)*+")
"""What is left of a number that cannot be read: words with figures in them."""
_WORD = re.compile(r"[A-Za-z]{4}")
_WORDS = ("elea", "roved", "prove", "ease 2")
_FIGURES = {"O": "0", "o": "0", "I": "1", "l": "1"}
_FORM = "99_99999A999999999999-9"
"""A number after ``CIA-RDP``: a figure, a letter, a hyphen, or one of the last two."""
_BLANKS = 4
_REST = 16
"""A few specks after the stamp belong to it."""


class Stamps(NamedTuple):
    """What the stamps say, as most pages have it, and the lines without them."""

    lines: list[Line]
    document: str | None
    date: str | None
    printed: tuple[str, ...]
    first: tuple[int, int] | None
    """The place of the first stamp in the text."""


def taken_out(lines: list[Line]) -> Stamps:
    """Return *lines* with spaces in place of these stamps, and what those say."""
    kept = lines
    votes = Counter[str](), Counter[str]()
    printed: dict[str, None] = {}
    first = None
    for at, line in enumerate(lines):
        if not line.text or not any(map(line.text.__contains__, _WORDS)):
            continue
        for start, end, number, date in _stamps(line.text):
            if kept is lines:
                kept = list(lines)
            kept[at] = kept[at].without(start, min(end, len(kept[at].text)))
            votes[0].update(filter(None, (number,)))
            votes[1].update(filter(None, (date,)))
            printed[" ".join(line.text[start:end].split())] = None
            first = first or (line.start + start, line.start + end)
    document, date = (found.most_common(1)[0][0] if found else None for found in votes)
    return Stamps(kept, document, date, tuple(printed), first)


def _stamps(text: str) -> Iterator[tuple[int, int, str | None, str | None]]:
    """Yield the place of each stamp in *text*, its number and its day."""
    end = 0
    for match in _STAMP.finditer(text):
        if match.start() < end:
            continue
        found = _number_after(text, match.end())
        if not (match["date"] or found):
            continue
        number, end = found or (None, match.end())
        if not number and (left := _AFTER.match(text, end)):
            end = left.end()
        rest = text[end:].strip()
        if len(rest) <= _REST and not _WORD.search(rest):
            end = len(text)
        day = (match["date"] or "").replace("/", "-")
        yield match.start(), end, number, day if is_date(day) else None


def _number_after(text: str, at: int) -> tuple[str, int] | None:
    """Return the number that begins near *at* in *text*, and where it ends."""
    if match := _REVIEWED.match(text, at):
        return match["number"], match.end()
    start = _NUMBER.search(text, max(0, at - 12), at + 24)
    return number_at(text, start.end()) if start else None


def number_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the number of which *text* has, from *at* on, what follows ``CIA-RDP``.

    The second value is where it ends. ``None`` if it does not have the form of one.
    """
    found, blanks = "", 0
    while len(found) < len(_FORM):
        char = text[at : at + 1]
        at += 1
        if char == " " and blanks < _BLANKS:
            blanks += 1
            continue
        form = _FORM[len(found)]
        figure = _FIGURES.get(char, char)
        if form == "9" and figure.isdecimal() and figure.isascii():
            found += figure
        elif (form in "A_" and "A" <= char <= "Z") or (form in "-_" and char == "-"):
            found += char
        else:
            return None
    return f"CIA-RDP{found}", at
