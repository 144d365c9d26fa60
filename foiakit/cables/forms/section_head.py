"""A section's head: sender, time, precedence and addressees, down to the line with its number."""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables import Address
from foiakit.cables.head.date_time_group import Group, line_group
from foiakit.cables.head.number_line import Numbered, counted, level, misread_post, numbered, post
from foiakit.cables.head.subject_block import heading
from foiakit.cables.layout.lines import Line
from foiakit.cables.layout.ocr_letters import figures, nearest

_ADDRESS = re.compile(
    r"(?:(?P<routing>R[A-Z0-9 ]{4,8}?)\s?/\s?)?(?P<name>\S.*?)"
    r"(?P<tail>(?:\s+(?:[A-Z0-9l|]{5,10}|NIACT|POUCH|[0-9OIlSB]{1,4}(?!\w)))*)"
)
_SPEEDS = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_FM = re.compile(r"(?:FM|F\s?[NHR]?|PM|EM|FROM|F M)\b[\s:.]+(?=\S)")
_TO = re.compile(r"(?:T\s?[O0QC])\b[\s:.]+(?=\S)")
_INFO = re.compile(r"(?:[I1l|]\s?N?\s?[FP]?\s?[O0QC])\b[\s:.]+(?=\S)")
# The lines that machines and the Department's distribution put above a section's group.
_ABOVE = re.compile(
    r"(?:ACTION|ORIGIN|INFO|DRAFTED|APPROVED|CLEARED|VZCZC|TOR:|ZN[RYO]|ZZ|ZDK|ZFF|CLR\s?\d)"
    r"|(?:[OPRZ]{2}\s+RU)|DE\s+R|R[UH][A-Z]{4,6}(?:\s|$)|\d\d\s+RU|[A-Z/]{1,6}-\d\d(?:\s|$)"
    r"|\d{1,6}(?:\s+\d{1,6})?$|\d\d/\d\d|(?:W\s*)?[-—–_]{3,}"
)
OFFICES = re.compile(r"(?P<what>ACTION|ORIGIN)\s+(?P<who>[A-Z/]+-\d\d)")
AIRGRAM = re.compile(r"(?:AIRGRAM|POUCH)(?:\W+(?:AIRGRAM|POUCH))?")
"""How a message was sent; neither an addressee nor a part of the number."""
_SIGNAL = re.compile(r"Z[A-Z]{2}-?\d?")
"""What an operator added for other operators."""
_TOO_LONG = re.compile(r"(?P<words>[A-Z][A-Z ./-]*)\s\d{8,}")
PREFIXES = (
    "AMEMBASSY", "AMCONSUL", "AMCONGEN", "AMLEGATION", "USMISSION", "SECSTATE", "USINT", "USLO",
    "USDEL", "SECDEF", "AMEMB",
)  # fmt: skip
_SHORTEST = 4
"""A shorter name may be the end of a word."""
_LONGEST = 300
"""A longer text is not an addressee; nothing is looked for in it."""
LOOK = 60
"""How many lines a head may have below its group."""


class Head(NamedTuple):
    """A head, and the places in the list of lines where it begins and where the text resumes."""

    group: Group
    group_line: Line
    originator: Address | None
    originator_line: Line | None
    action: tuple[Address, ...]
    info: tuple[Address, ...]
    addressees: tuple[tuple[int, int] | None, tuple[int, int] | None]
    """The spans of the action and the info addressees."""
    number: Numbered | None
    number_line: Line | None
    top: int
    end: int


def heads(lines: list[Line], tops: list[int]) -> list[Head]:
    """Find every head in *lines*; *tops* are the offsets where a section's first page begins."""
    found: list[Head] = []
    at = 0
    while at < len(lines):
        text = lines[at].text
        if text and (text[0] in "ZOPRDzopr0" or text[0].isdigit()) and (group := line_group(text)):
            head = _head(lines, at, group, found[-1].end if found else 0, tops)
            if head:
                found.append(head)
                at = head.end
                continue
        at += 1
    return found


def _head(lines: list[Line], at: int, group: Group, floor: int, tops: list[int]) -> Head | None:
    sender, place = None, at + 1
    while place < min(at + 6, len(lines)):
        if match := _FM.match(lines[place].text):
            sender = lines[place].part(match.end())
            break
        place += 1
    if sender is None:
        return None
    action, info, spans, place = _addressees(lines, place + 1, sender)
    number = _numbered(lines[place].text, sender.text) if place < len(lines) else None
    number_line = lines[place] if number else None
    return Head(
        group, lines[at], address(sender.text), sender, action, info, spans, number, number_line,
        _top(lines, at, floor, tops), place + (number is not None),
    )  # fmt: skip


def _addressees(
    lines: list[Line], at: int, sender: Line
) -> tuple[
    tuple[Address, ...], tuple[Address, ...],
    tuple[tuple[int, int] | None, tuple[int, int] | None], int,
]:  # fmt: skip
    lists: dict[str, list[Address]] = {"to": [], "info": []}
    spans: dict[str, tuple[int, int] | None] = {"to": None, "info": None}
    current = ""
    own = _sender_post(sender.text)
    for place in range(at, min(at + LOOK, len(lines))):
        line = lines[place]
        if not line.text or AIRGRAM.fullmatch(line.text) or _SIGNAL.fullmatch(line.text):
            continue
        # "T O P S E C R E T OSLO 12" begins as an addressee's line does.
        if current and (number := _numbered(line.text, sender.text)) and number.level:
            return tuple(lists["to"]), tuple(lists["info"]), (spans["to"], spans["info"]), place
        if match := _TO.match(line.text):
            current, line = "to", line.part(match.end())
        elif match := _INFO.match(line.text):
            current, line = "info", line.part(match.end())
        elif (
            not current
            or is_number_line(line.text, own)
            or _is_beyond_numbers(line.text)
            or counted(line.text)
            or not may_be_address(line.text)
        ):
            return tuple(lists["to"]), tuple(lists["info"]), (spans["to"], spans["info"]), place
        for name in map(str.strip, line.text.split(";")):
            if name and not _continues(lists[current], name):
                lists[current].append(address(name))
        before = spans[current]
        spans[current] = (before[0] if before else line.start, line.end)
    place = min(at + LOOK, len(lines))
    return tuple(lists["to"]), tuple(lists["info"]), (spans["to"], spans["info"]), place


def _continues(known: list[Address], name: str) -> bool:
    """Add to the last of *known* a word of it that a scanner put on a line of its own."""
    if known and name in _SPEEDS:
        known[-1] = known[-1]._replace(precedence=known[-1].precedence or name)
        return True
    if known and known[-1].name == "SECSTATE" and name == "WASHDC":
        known[-1] = known[-1]._replace(name="SECSTATE WASHDC")
        return True
    return False


def _numbered(text: str, sender: str) -> Numbered | None:
    """Read a number line, also one whose level is joined to the sender's name.

    The sender need not be a post of the vocabulary: ``CONFIDENTIALQUORNA 12``.
    """
    name = _without_prefix(sender).strip()
    at = text.find(name)
    is_joined = len(name) >= _SHORTEST and at > 0 and text[at - 1].isalpha()
    if is_joined and text[at + len(name) :][:1].isspace() and level(text[:at]):
        found = numbered(f"{text[:at]} {text[at:]}")
        return found and found._replace(start=found.start - 1, end=found.end - 1)
    return numbered(text)


def _is_beyond_numbers(text: str) -> bool:
    """Return whether *text* is a level, a post and more figures than a number has."""
    match = _TOO_LONG.fullmatch(text)
    words = match["words"].split()[:30] if match else []
    return any(level(" ".join(words[:count])) for count in range(1, len(words)))


def _sender_post(text: str) -> str | None:
    found = post(text) or misread_post(_without_prefix(text))
    return found.name if found else None


def _without_prefix(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and nearest(first.upper(), PREFIXES, 2) else text


def is_number_line(text: str, own: str | None) -> bool:
    """Whether *text* is the line with level and number, not an addressee with a channel number."""
    found = numbered(text)
    if found is None:
        return bool(heading(text))
    return found.level is not None or (own is not None and found.post == own)


def may_be_address(text: str) -> bool:
    """Return whether *text* can be an addressee: short, in capitals, no heading, no paragraph."""
    return len(text) < 90 and sum(map(str.islower, text)) < 3 and not re.match(r"\d+\s?\.", text)


def address(text: str) -> Address:
    """Return one addressee; a misread post is spelled as in the vocabulary."""
    text = text.strip()
    match = _ADDRESS.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return Address(" ".join(text.split()))
    words, speed, count = [], [], None
    for word in match["tail"].split():
        known = word if word == "NIACT" else nearest(word, _SPEEDS, 2)
        if known and len(word) > 3:
            speed.append(known)
        elif any(map(str.isdigit, word)):
            count = figures(word)
        elif word != "POUCH":
            words.append(word)
    name = " ".join([match["name"], *words])
    return Address(
        plain_name(" ".join(name.split())),
        match["routing"].replace(" ", "") if match["routing"] else None,
        " ".join(speed) or None,
        count,
    )


def plain_name(name: str) -> str:
    """Correct a misread prefix or post in *name* where only one can be meant."""
    if post(name):
        return name
    first, _, rest = name.partition(" ")
    prefix = nearest(first.upper(), PREFIXES, 2) if len(first) > 4 else None
    if prefix == "SECSTATE" and rest:
        return "SECSTATE WASHDC" if nearest(rest.replace(" ", ""), ("WASHDC",), 2) else name
    if prefix and rest:
        if post(rest):
            return f"{first if first in {'AMEMBASY', 'AMEMBSSY'} else prefix} {rest}"
        if known := misread_post(rest):
            return f"{prefix} {known.name.upper()}"
    return name


def _top(lines: list[Line], at: int, floor: int, tops: list[int]) -> int:
    """Return the line where the head above the group at *at* begins, not above *floor*."""
    if not floor:
        return 0
    start = max((top for top in tops if lines[floor - 1].end <= top < lines[at].start), default=-1)
    if start >= 0:
        return next(n for n in range(floor, at + 1) if n == at or lines[n].start >= start)
    top = at
    while top > floor and (not lines[top - 1].text or _ABOVE.match(lines[top - 1].text)):
        top -= 1
    return top
