"""The number of a scanned telegram, from every place that prints it.

TEXT OF TELEGRAM 86USNATO005509
PAGE 01 USNATO 05509 01 OF 03 131656Z
S E C R E T SECTION 01 OF 03 USNATO 05509
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from foiakit.cables.head.number_line import post
from foiakit.cables.layout.ocr_letters import FIGURE, distance, figures, letters, nearest
from foiakit.model import vocabulary

_TITLE = re.compile(r".{0,12}T?E?LE?G?RAM\W+(?P<number>[A-Z0-9|].{8,20})", re.I)
_TITLE_SERIAL = 6
"""The line pads a serial number to six figures, and cuts a post to as many letters."""
_PLACE = rf"(?P<post>[A-Z][A-Z0-9.']{{1,12}}(?: [A-Z]{{2,9}})?)\s*(?P<serial>{FIGURE}{{5,6}})(?!\w)"
_PAGE = re.compile(
    rf"(?P<page>\W{{0,3}}P\s?[A4]\s?[G6C]\s?[EF]\s+{FIGURE}{{1,2}}\s+)?{_PLACE}"
    rf"(?:\s+{FIGURE}{{2}}\s+[O0D]F\W?\s+{FIGURE}{{2}})?(?P<time>\s+{FIGURE}{{6}}\w{{0,2}})?\W*\S{{0,4}}",
    re.I,
)
_LEVEL = re.compile(r"\W{0,3}(?:S\s?E\s?C|C\s?O\s?N|U\s?N\s?C\s?L|L\s?I\s?M|T\s?O\s?P\s)", re.I)
_NUMBER_LINE = re.compile(rf".{{4,60}}?[\s.•*]{_PLACE}\W*", re.I)
_LONGEST = 100
_FAR = 4
"""A post's name with up to this number of misread letters is recognised by its serial."""


class PrintedNumber(NamedTuple):
    """A number as one place prints it."""

    post: str
    """The vocabulary's name, or else the letters as they were read."""
    is_known: bool
    serial: str
    weight: int
    is_clean: bool = False
    """Whether nothing had to be put right: neither post nor figures."""
    year: str | None = None
    """Two figures, where the place has the year too."""


class Verdict(NamedTuple):
    """The number that most places agree on."""

    message: str | None
    candidates: tuple[str, ...]
    """What was read, the most frequent first, where there is no such number."""
    share: float
    """How much of all votes the number has, 0 to 1."""


def printed_numbers(lines: Iterable[str]) -> Iterator[PrintedNumber]:
    """Each place in *lines* that prints the number of a telegram."""
    for line in lines:
        if len(line) > _LONGEST or not any(map(str.isdigit, line)):
            continue
        if match := _TITLE.fullmatch(line):
            if found := _from_title(match["number"]):
                yield found
        elif (match := _place(line)) and figures(match["serial"]).isdigit():
            yield _printed_number(match["post"], match["serial"], 1)


def _place(line: str) -> re.Match[str] | None:
    """The post and number of a page mark or a number line."""
    if (match := _PAGE.fullmatch(line)) and (match["page"] or match["time"]):
        return match
    return _NUMBER_LINE.fullmatch(line) if _LEVEL.match(line) else None


def _from_title(text: str) -> PrintedNumber | None:
    plain = re.sub(r"[^A-Z0-9|]", "", text.upper())
    front, serial = plain[:-_TITLE_SERIAL], figures(plain[-_TITLE_SERIAL:])
    if not serial.isdigit() or len(front) < 5:
        return None
    year = figures(front[:2])
    name = front[2:] if len(front) <= 2 + _TITLE_SERIAL else front[-_TITLE_SERIAL:]
    return _printed_number(letters(name), serial, 2)._replace(year=year if year.isdigit() else None)


def _printed_number(name: str, serial: str, weight: int) -> PrintedNumber:
    name = re.sub(r"[^A-Z0-9 ]", "", name.upper())
    known = _known(name)
    is_clean = serial.isdigit() and post(name) is not None
    return PrintedNumber(
        known or letters(name), known is not None, figures(serial), weight, is_clean
    )


@lru_cache(maxsize=1024)  # every page has the same few spellings
def _known(name: str) -> str | None:
    """The vocabulary's name of the post that *name* is, or is a misreading of by one letter."""
    words = name.split()
    for count in range(len(words)):
        if found := post(" ".join(words[count:])):
            return found.name
    plain = letters(name.replace(" ", ""))
    if len(plain) < 5:
        return None
    near = nearest(plain, _spellings(), 1)
    return _spellings()[near] if near else None


@cache
def _spellings() -> dict[str, str]:
    """Names of posts, whole and cut to six letters, in capitals without blanks."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for each in vocabulary.posts():
        for term in (each.name, *each.aliases):
            plain = re.sub(r"[^A-Z]", "", vocabulary.fold(term).upper())
            for spelling in {plain, plain[:_TITLE_SERIAL]}:
                if len(spelling) >= 5 and found.setdefault(spelling, each.name) != each.name:
                    twice.add(spelling)
    return {spelling: name for spelling, name in found.items() if spelling not in twice}


def decide(every: Iterable[PrintedNumber]) -> Verdict:
    """What *every* place together says.

    A number needs more votes than any other, and two if the one place had to be put right. Where
    more than two places print one, two of them must agree on it. A post that is unknown is taken
    for the known one with the same serial number, if it may be a misreading of it.
    """
    places = list(every)
    votes: Counter[tuple[str, int]] = Counter()
    printed: Counter[tuple[str, int]] = Counter()
    for place in places:
        if place.is_known:
            votes[place.post, int(place.serial)] += place.weight
            printed[place.post, int(place.serial)] += 1
    for place in places:
        if not place.is_known and (meant := _meant(place, votes)):
            votes[meant] += place.weight
            printed[meant] += 1
    ranked = votes.most_common()
    if not ranked:
        unknown = Counter(f"{place.post} {int(place.serial):05}" for place in places)
        return Verdict(None, tuple(name for name, _ in unknown.most_common()), 0.0)
    (winner, most), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
    alone = most < 2 and not (len(places) == 1 and places[0].is_clean)
    alone |= printed[winner] < 2 < len(places)
    if alone or most <= second:
        return Verdict(None, tuple(f"{name} {number:05}" for (name, number), _ in ranked), 0.0)
    return Verdict(f"{winner[0]} {winner[1]:05}", (), most / sum(votes.values()))


def _meant(place: PrintedNumber, votes: Counter[tuple[str, int]]) -> tuple[str, int] | None:
    """The known post with the serial number of *place*, whose own post is misread."""
    serial = int(place.serial)
    near = [
        (far, name)
        for name, number in votes
        if number == serial and (far := _far(place.post, name)) <= _FAR
    ]
    return (min(near)[1], serial) if near else None


def _far(read: str, name: str) -> int:
    plain = re.sub(r"[^A-Z]", "", vocabulary.fold(name).upper())
    read = read.replace(" ", "")
    return min(distance(read, plain, _FAR), distance(read, plain[:_TITLE_SERIAL], _FAR))
