"""A conversation as Gmail prints it: its subject, how many messages, and who wrote when.

Fwd: Dredging
1 message
Tom Ferris <tf@example.org>                          Tue, Mar 5, 2019 at 3:22 PM
To: Ines Marlow <im@example.org>
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.papers import Head, mail_dates
from foiakit.papers.kinds import Found
from foiakit.papers.mail.names import name_of, names_of
from foiakit.papers.page_lines import Line

KIND = "E-mail"
_COUNT = re.compile(r"\d{1,3} messages?")
_SENDER = re.compile(r"(?P<name>[^<>@]{2,60}?)\s*<[^<>]{1,80}>\s*(?P<date>\S.{10,40})?")
_LABEL = re.compile(r"(?P<label>To|Cc|CC|Bcc|Reply-To):\s*(?P<value>\S.*)")
_TOP = 14
_LONGEST = 300


def read(lines: list[Line]) -> Found | None:
    """Read such a conversation; ``None`` if *lines* do not begin as one does."""
    rows = [number for number, line in enumerate(lines) if line.text][:_TOP]
    place = next((at for at, row in enumerate(rows) if _COUNT.fullmatch(lines[row].words)), 0)
    if not place:
        return None
    subject = lines[rows[place - 1]].words
    heads = [
        found for number in range(rows[place], len(lines)) if (found := _head_at(lines, number))
    ]
    if not heads:
        return None
    head, first, last = heads[0]
    head = head._replace(subject=subject, span=(lines[first].start, lines[last - 1].end))
    older = tuple((other, number) for other, number, _ in heads[1:])
    hidden = frozenset((*rows[: place + 1], *range(first, last)))
    return Found(
        KIND, subject, head, head.date, {"originator": head.span, "date": head.span}, older, hidden
    )


def _head_at(lines: Sequence[Line], number: int) -> tuple[Head, int, int] | None:
    """Return the head of the message that begins at line *number*, and its first and last line."""
    line = lines[number]
    if "<" not in line.text or len(line.text) > _LONGEST:
        return None
    match = _SENDER.fullmatch(line.words)
    if match is None:
        return None
    after = number + 1
    printed = match["date"]
    if not printed and after < len(lines):
        printed, after = lines[after].words, after + 1
    moment = mail_dates.read(printed or "")
    if not isinstance(moment, mail_dates.Moment) or moment.time is None:
        return None
    values: dict[str, str] = {}
    while after < len(lines) and (label := _LABEL.fullmatch(lines[after].words)):
        values.setdefault(label["label"].lower(), label["value"])
        after += 1
    if "to" not in values:
        return None
    to, copies = (names_of(values.get(name, "")) for name in ("to", "cc"))
    sender = name_of(match["name"])
    return (
        Head(sender, to, copies, date=moment.day, time=moment.time, span=(line.start, line.end)),
        number,
        after,
    )
