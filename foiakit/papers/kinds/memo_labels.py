"""The labels at the top of a memorandum, their values and where they are.

TO:   The Secretary        DATE: August 20, 1963      FROM: Ines Marlow
FROM: EUR - Ines Marlow                               Special Counsel for Dredging
                                                      SUBJECT: Harbor talks
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.papers.days import lone_day
from foiakit.papers.exemption_codes import is_codes
from foiakit.papers.kinds.misread_memo import with_label, with_title
from foiakit.papers.page_lines import Line, segments

_LABEL = re.compile(
    r"(?:(?P<label>TO|(?:(?:MEMORANDUM|MEMO|NOTE)\s+)?FOR|(?:MEMORANDUM|MEMO|NOTE)\s+TO|FROM|THROUGH"
    r"|THRU|VIA|SUBJECTS?|SUBJ|RE|DATE(?:\s*(?:AND|&|/)\s*TIME)?|CC|COPIES TO|PARTICIPANTS"
    r"|ATTENDEES"
    r"|TIME\s*(?:AND|&|/)\s*(?:DATE|PLACE)|(?:AND\s+)?PLACE|LOCATION)\s{0,12}[:;]"
    r"|(?P<when>DATE,\s*TIME(?:,?\s+AND\s+PLACE)?)(?:\s?:|\s{2}|$))\s*(?P<value>.*)",
    re.I,
)
_WITHOUT_COLON = re.compile(
    r"(?P<label>TO|FROM|THROUGH|SUBJECT)(?:\s{2,}|(?<=SUBJECT)\s(?!TO\b)(?=[A-Z\"'“].{3,120}$))"
    r"(?P<value>\S.*)"
)
_DATE_AT_RIGHT = re.compile(
    r"(?<![\s&/])(?<!AND)(?<!SUSPENSE)(?<!REVIEW)(?:\s+DATE|\s{2,}Date)\s{0,3}:\s*(?P<date>\S.*)$"
)
"""``TO: The Secretary      DATE: August 20, 1963``."""
_SAME = {
    "for": "to", "thru": "through", "via": "through", "subj": "subject", "subjects": "subject",
    "re": "subject", "attendees": "participants", "location": "place", "copies to": "cc",
    "and place": "place",
}  # fmt: skip
_ONE_OF_SEVERAL = re.compile(
    r"\S.{0,60}?\s+[-–—]\s+\S.*|[A-Z][\w'’-]+(?:\s+[A-Z]\.?)?\s+[A-Z][\w'’-]+,\s+[A-Z].*"
)
"""``EAP - Ines Marlow`` or ``Ines Marlow, Chair``: if every line is like this, each is a person."""
_IN_BRACKETS = re.compile(r"\([^()]{1,40}\)")
"""An abbreviation for which the subject's own line had no room."""
_PERSON = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Gen|Adm|Col|Maj|Capt|Lt|Amb|General|Admiral|Colonel|Ambassador)"
    r"\.?\s+\W?[A-Z]\S*.{0,40}"
)
_NEXT_LABEL = re.compile(
    r"(?:REF|REFERENCES?|ATTACHMENTS?|ENCL(?:OSURES?)?|FILE|INFO)\s{0,6}:.*", re.I
)
_BEGINS_TEXT = re.compile(
    r"(?:\d{1,2}|[A-Z])[.)]\s|\((?:TS|S|C|U|SBU|LOU|FOUO)(?:/{1,2}[A-Z]{2,6})*\)(?:\s|$)|Dear\b"
)
_SMALL = re.compile(r"[a-z]{2,} .{2,80}$")
"""A line below a subject that begins with a small letter belongs to it."""
_WIDEST = 200
_BETWEEN = 5
"""Between two labels at most this many lines less one belong to the upper one."""
_YEAR = re.compile(r"\d{4}|/\d\d\b")
_LONGEST_PERSON = 90
_LINES = 24
_BETWEEN_LABELS = frozenset(("to", "from", "through", "subject"))
"""Labels whose value may go on, not indented, down to the next label."""
ENOUGH = frozenset(("from", "subject"))
"""The labels that make a memorandum."""


class Labels(NamedTuple):
    """Each label's value, its first and last line, and the last line of all."""

    values: dict[str, str]
    places: dict[str, tuple[int, int]]
    last: int


class _Reading:
    """The labels so far; a line is given to the one above it if it continues that one's value."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.values: dict[str, str] = {}
        self.places: dict[str, tuple[int, int]] = {}
        self.label = ""
        self.column = 0
        self.last = 0

    def read(self, number: int) -> bool:
        """Read a line; return whether the head goes on after it."""
        line = self.lines[number]
        words = line.words
        right = _DATE_AT_RIGHT.search(words) if len(words) <= _WIDEST else None
        if right and "date" not in self.values:
            self.values["date"], self.places["date"] = right["date"], (number, number)
            words = words[: right.start()]
        match = _labelled(words)
        if match and (found := _named(match)) not in self.values:
            self.label = found
            self.values[found] = _bare(match["value"])
            self.column = line.indent + match.start("value")
            self.places[found], self.last = (number, number), number
        elif self.label == "date" and not _YEAR.search(self.values["date"]) and lone_day(words):
            self.values["date"], self.places["date"] = words, (number, number)
        elif self.label not in {"", "date"} and self._continues(number, match):
            self._add(number)
        elif self.values.keys() >= ENOUGH:
            return False
        else:
            self.label = ""
        return True

    def gap(self) -> None:
        """Note a blank line: what is below the one after a subject is the text."""
        if self.label == "subject" and self.values.get("subject"):
            self.label = ""

    def _add(self, number: int) -> None:
        more, value = _bare(self.lines[number].words), self.values[self.label]
        is_person = self.label == "to" and value and _PERSON.fullmatch(more)
        self.values[self.label] = (
            f"{value}; {more}" if is_person else _with_more(self.label, value, more)
        )
        self.places[self.label] = (self.places[self.label][0], number)
        self.last = number

    def _continues(self, number: int, match: re.Match[str] | None) -> bool:
        line, distance = self.lines[number], number - self.last
        if distance <= 2 and line.indent > 2 and abs(line.indent - self.column) <= 6:
            return True
        if self.label == "participants" and not match and _may_be_person(line.words):
            return True
        if distance > 1 or _BEGINS_TEXT.match(line.words):
            return False
        is_subject = self.label == "subject"
        if is_subject and (_IN_BRACKETS.fullmatch(line.words) or _SMALL.match(line.words)):
            return True
        return len(line.words) <= _LONGEST_PERSON and (
            (is_subject and not self.values["subject"])
            or (self.label == "to" and bool(_PERSON.fullmatch(line.words)))
            or (self.label in _BETWEEN_LABELS and self._is_between(number))
        )

    def _is_between(self, number: int) -> bool:
        """Return whether another label follows line *number* soon and without a gap."""
        for line in self.lines[number : number + _BETWEEN]:
            words = line.words
            if not words or len(words) > _LONGEST_PERSON or words.endswith((".", "?")):
                return False
            if _labelled(words) or _NEXT_LABEL.fullmatch(words):
                return line is not self.lines[number]
        return False


def read(lines: list[Line]) -> Labels:
    """Return the labels in the first of *lines*; nothing is raised."""
    reading = _Reading(lines)
    seen = 0
    for number, line in enumerate(lines):
        if not line.text:
            reading.gap()
            continue
        seen += 1
        if seen > _LINES or line.page > 0 or not reading.read(number):
            break
    values = {name: value for name, value in reading.values.items() if value}
    return Labels(values, reading.places, reading.last)


def _labelled(words: str) -> re.Match[str] | None:
    """Return the label at the beginning of *words* and what is after it."""
    return (
        _LABEL.match(words)
        or _LABEL.match(with_label(words))
        or _LABEL.match(with_title(words))
        or _WITHOUT_COLON.fullmatch(words)
    )


def _with_more(label: str, value: str, more: str) -> str:
    """Return *value* with its lines below; people on lines of their own are separated."""
    last = value.rpartition("; ")[2]
    several = label == "participants" or (
        label in {"from", "to", "through", "cc"}
        and all(map(_ONE_OF_SEVERAL.fullmatch, (last, more)))
    )
    return f"{value}; {more}" if several and value else f"{value} {more}".strip()


def _named(match: re.Match[str]) -> str:
    label = " ".join((match["label"] or "date").lower().split())
    if label.startswith(("memo", "note")):
        return "to"
    return "date" if label.startswith(("date", "time")) else _SAME.get(label, label)


def _may_be_person(words: str) -> bool:
    """Return whether *words* may name a participant, or one whose side is named next."""
    return len(words) <= _LONGEST_PERSON and not words.endswith((".", "?", "!"))


def _bare(text: str) -> str:
    """Return *text* without exemptions in the margin and a day at the right."""
    parts = [
        part.text
        for part in segments(Line(text, 0, 0))
        if not (is_codes(part.text) or (part.start and lone_day(part.text)))
    ]
    return " ".join(" ".join(parts).split())
