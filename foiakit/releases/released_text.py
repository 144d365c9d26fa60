"""A released text to be compared: its words without stamps, marks and heads, by message.

A chain of e-mails holds several messages, and excisions are looked for in each message. A text
without heads is one message.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from foiakit.papers.exemption_codes import codes, is_codes
from foiakit.papers.kinds.email import head_at
from foiakit.papers.page_lines import Line, lines_of, segments
from foiakit.papers.stamps import taken_out
from foiakit.text.words import words_of

_MARK = re.compile(
    r"\[[^\[\]\n]{0,80}?\b(?:excised|redacted|sanitized|deleted|withheld|portion denied"
    r"|not declassified)\b[^\[\]\n]{0,80}\]"
    r"|\[?(?<!\w)\(b\)\s?\(\d\)(?:\s?\([A-F]\))?\]?|X{6,}|█+"
    r"|\[\s?(?:B[1-9]|1\.[45]\s?\([A-H]\))(?:[ ,;]{1,3}(?:B[1-9]|1\.[45]\s?\([A-H]\))){0,6}\s?\]",
    re.I,
)
_SEPARATOR = re.compile(
    r"\W*(?:Begin\s+)?(?:Original|Forwarded)\s+(?:Message|Appointment)\W*", re.I
)
_SEPARATOR_WORDS = (["original", "message"], ["forwarded", "message"])
_SUBJECT = re.compile(r"[>|\s]*Sub[ji]ect\b", re.I)
_RAW = ("Case No", "RELEASE IN", "RELEASED IN", "Doc No")
"""Words that only a text has from which the stamps were not removed."""
_REPLY = re.compile(r"^(?:\W*(?:re|fw|fwd|fvv|aw|tr)\s*[:;.]\s*)+", re.I)


class Identity(NamedTuple):
    """What distinguishes a message from others; a part that the text lacks is empty."""

    day: str = ""
    minute: int = -1
    """The minute of the day; -1 where no time is printed."""
    sender: str = ""
    """The first word of the name."""
    subject: str = ""
    """Without ``Re:`` and ``Fw:``, its letters and digits only."""
    number: str = ""
    """A telegram's own: its post, serial number and year."""

    @property
    def is_known(self) -> bool:
        """Whether it has a day and a time."""
        return bool(self.day) and self.minute >= 0


class Message(NamedTuple):
    """A message of a text: its words from *first* to before *end*."""

    first: int
    end: int
    identity: Identity
    title: str
    """The subject as printed."""
    sender: str = ""
    """The name as printed."""
    recipients: tuple[str, ...] = ()


class Mark(NamedTuple):
    """A place where something is marked as withheld."""

    word: int
    """The number of the word after it."""
    exemptions: tuple[str, ...]
    """Empty where the mark does not say why."""


class TopHead(NamedTuple):
    """What is known about the newest message, or the only one, from outside its text."""

    day: str | None = None
    time: str | None = None
    """``17:25``."""
    sender: str | None = None
    subject: str | None = None
    number: str = ""
    recipients: tuple[str, ...] = ()


class ReleasedText(NamedTuple):
    """A text as it is compared with others."""

    words: list[str]
    """Folded, in order; those of stamps, marks and heads are left out."""
    starts: array[int]
    """Where each word begins in the text."""
    ends: array[int]
    messages: list[Message]
    marks: list[Mark]
    """In the order of the text."""
    paragraphs: array[int]
    """Where each line begins that is not blank."""

    def place(self, first: int, end: int) -> tuple[int, int]:
        """Return where the words from *first* to before *end*, at least one, are in the text."""
        return self.starts[first], self.ends[end - 1]


class _Reading:
    """What has been read of a text."""

    def __init__(self, top: TopHead) -> None:
        self.words: list[str] = []
        self.starts, self.ends, self.paragraphs = array("I"), array("I"), array("I")
        self.marks: list[Mark] = []
        self.begun: list[tuple[int, Identity, TopHead]] = []
        self._is_marked = False
        """Whether the line before has a mark: marks below each other belong to one passage."""
        self.begin(top)

    def begin(self, head: TopHead) -> None:
        """Begin a message below *head*."""
        least = self.begun[-1][0] + 1 if self.begun else 0
        while self.words[-2:] in _SEPARATOR_WORDS and len(self.words) > least:
            del self.words[-2:], self.starts[-2:], self.ends[-2:]
        self.begun.append((len(self.words), _identity(head), head))

    def line(self, line: Line, *, of_head: bool = False) -> None:
        """Add the words and marks of a line; of a line of a head only the marks."""
        if not of_head:
            self.paragraphs.append(line.start)
        before = len(self.marks)
        for piece in _pieces(line):
            if isinstance(piece, Mark):
                self.marks.append(piece._replace(word=len(self.words)))
            elif not of_head:
                offset, part = piece
                found = words_of(part)
                self.words += [intern(word) for word, _, _ in found]
                self.starts.extend([offset + start for _, start, _ in found])
                self.ends.extend([offset + end for _, _, end in found])
        marked = len(self.marks) > before
        if marked and not self._is_marked and _SUBJECT.match(line.text):
            del self.marks[before:]  # a part of the subject is withheld, not of the message
        self._is_marked = marked

    def messages(self) -> list[Message]:
        """Return the messages, in order."""
        ends = [first for first, _, _ in self.begun[1:]] + [len(self.words)]
        found = [
            Message(
                first,
                end,
                identity,
                _without_marks(head.subject),
                head.sender or "",
                head.recipients,
            )
            for (first, identity, head), end in zip(self.begun, ends, strict=True)
        ]
        if len(found) > 1 and found[0].end == 0 and not found[0].identity.is_known:
            del found[0]  # the text begins with the head of its newest message
        return found


def read(text: str, top: TopHead | None = None) -> ReleasedText:
    """Return *text* as it is compared; *top* is what is known about its newest message."""
    lines = lines_of(text)
    if any(map(text.__contains__, _RAW)):
        lines = taken_out(lines).lines
    reading = _Reading(top or TopHead())
    body = 0
    for number, line in enumerate(lines):
        if not line.text:
            continue
        if number >= body and (found := head_at(lines, number)):
            head, body = found
            reading.begin(
                TopHead(head.date, head.time, head.sender, head.subject, recipients=head.recipients)
            )
        if number < body:
            reading.line(line, of_head=True)
        elif not _SEPARATOR.fullmatch(line.text):
            reading.line(line)
    return ReleasedText(
        reading.words, reading.starts, reading.ends, reading.messages(), reading.marks,
        reading.paragraphs,
    )  # fmt: skip


@lru_cache(maxsize=4096)  # the messages of a chain have one subject
def bare_subject(subject: str | None) -> str:
    """Return *subject* as it compares: ``Re: FW: Harbor talks`` is ``harbortalks``."""
    words = _REPLY.sub("", _without_marks(subject))
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _without_marks(subject: str | None) -> str:
    return _MARK.sub("", subject or "").strip()


def _identity(head: TopHead) -> Identity:
    hour, _, minute = (head.time or "").partition(":")
    known = hour.isdecimal() and minute.isdecimal()
    return Identity(
        head.day or "",
        int(hour) * 60 + int(minute) if known else -1,
        next((word.folded for word in words_of(head.sender or "")), ""),
        bare_subject(head.subject),
        head.number,
    )


def _pieces(line: Line) -> Iterator[Mark | tuple[int, str]]:
    """Yield the marks of *line*, and the words around them with their offset in the text."""
    if "  " in line.text:
        parts = [(part.start, part.text) for part in segments(line)]
    else:
        parts = [(0, line.text)]
    for start, text in parts:
        if is_codes(text.strip()):
            yield Mark(0, codes(text))
            continue
        done = 0
        for match in _MARK.finditer(text):
            yield line.start + start + done, text[done : match.start()]
            yield Mark(0, codes(match.group()))
            done = match.end()
        yield line.start + start + done, text[done:]
