"""An e-mail, alone or with the messages that it answers: the newest, on top, is the record."""

from __future__ import annotations

import re

from foiakit.papers import Head, mail_dates
from foiakit.papers.kinds import Found, notes_mail
from foiakit.papers.mail.names import name_of, names_of
from foiakit.papers.mail_head import MailHead, find, labelled
from foiakit.papers.misread_labels import repaired
from foiakit.papers.page_lines import Line, lines_of
from foiakit.papers.stamps import taken_out

KIND = "E-mail"
_WROTE = re.compile(
    r"[>|\s]*On\s+(?P<date>.{4,40}?\d{4}(?:[,\s]+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?\s*(?:[AP]M)?)?),?\s+(?P<name>[^<,\d][^<\d\n]{1,60}?)\s*(?:<[^>]*>?|\[mailto.*)?"
    r"\s*wrote:?"
)
_ABOVE = re.compile(
    r"[>|\s]*>>>\s*(?P<name>[^<>\d]{3,60}?)\s*(?:<[^>]*>)?\s+"
    r"(?P<date>\d{1,2}/\d{1,2}/\d{2,4}\s+\d{1,2}:\d\d\s?[AP]M)\s*>>>"
)
"""``>>> Ines Marlow 05/20/04 09:35AM >>>``: GroupWise."""
_FROM, _SENT = (
    re.compile(rf"(?<!\w)(?:{label})(?:\s?[:;]|\s\s|\t|\s*$)", re.I | re.M)
    for label in ("From|Prom|Fram|rom", "Sent|Date|Posted At")
)
"""Labels that every head has, wherever they are in a line."""
_SPECKS = " •'*"
_BEGINNING = 8000
_TOP = 14
"""The most lines above the head of the newest message, not counting blank ones."""


def read(lines: list[Line]) -> Found | None:
    """Read an e-mail; ``None`` if *lines* do not begin with the head of one."""
    lines = repaired(lines)
    heads = _heads(lines)
    if not heads or sum(1 for line in lines[: heads[0].first] if line.text) > _TOP:
        return None
    top = heads[0]
    warnings: list[str] = []
    head = _head(top, lines, warnings)
    older = tuple((_head(mail_head, lines, []), mail_head.first) for mail_head in heads[1:])
    wrote = tuple(
        found
        for number in range(top.last, len(lines))
        if (found := _wrote(lines[number], number)) is not None
    )
    return Found(
        KIND, head.subject, head, head.date,
        {name: head.span for name in ("originator", "date", "title") if _says(head, name)},
        tuple(sorted((*older, *wrote), key=lambda message: message[1])),
        frozenset(range(top.first, top.last)), tuple(warnings),
    )  # fmt: skip


def has_mail_head(text: str) -> bool:
    """Return whether *text* begins with the head of an e-mail, below the stamps of a release."""
    top = text[:_BEGINNING]
    if not (_FROM.search(top) and _SENT.search(top)):  # nearly every telegram has this
        return False
    return read(taken_out(lines_of(top)).lines) is not None


def _says(head: Head, name: str) -> bool:
    return bool({"originator": head.sender, "date": head.date, "title": head.subject}[name])


def head_at(lines: list[Line], number: int) -> tuple[Head, int] | None:
    """Return the head of an older message that begins at line *number*, and the number after it.

    ``None`` if none begins there.
    """
    line = lines[number]
    if (label := labelled(line)) and label.label != "other" and (found := find(lines, number)):
        return _head(found, lines, []), found.last
    if wrote := _wrote(line, number):
        return wrote[0], number + 1
    return None


def _heads(lines: list[Line]) -> list[MailHead]:
    found: list[MailHead] = []
    number = 0
    if first := notes_mail.find(lines):
        found.append(first)
        number = first.last
    while number < len(lines):
        line = lines[number]
        label = labelled(line) if line.text else None
        if label and label.label != "other" and (head := find(lines, number)):
            found.append(head)
            number = head.last
        else:
            number += 1
    return found


def _head(found: MailHead, lines: list[Line], warnings: list[str]) -> Head:
    values = found.values
    moment = mail_dates.read(values.get("sent") or values.get("date") or "")
    if isinstance(moment, mail_dates.Doubtful):
        warnings.append(f"the date is in doubt: {moment.reason}")
        moment = None
    return Head(
        sender=name_of(values.get("from", "")),
        recipients=names_of(values.get("to", "")),
        copies=names_of(values.get("cc", "")),
        date=moment.day if moment else None,
        time=moment.time if moment else None,
        subject=_subject(values.get("subject", "")),
        span=(lines[found.first].start, lines[found.last - 1].end),
    )


def _subject(printed: str) -> str | None:
    """Return the subject as printed; OCR writes ``Fvv:`` for ``Fw:`` and specks at the end."""
    words = re.sub(r"^F(?:vv|\\N|VV):", "Fw:", printed)
    words = words.strip(_SPECKS)
    return words if any(map(str.isalnum, words)) else None


def _wrote(line: Line, number: int) -> tuple[Head, int] | None:
    """Read ``On Tue, Mar 2, 2010 at 5:25 PM, Ines Marlow wrote:``, the line above an older
    message.
    """
    pattern = _WROTE if "wrote" in line.text else _ABOVE if ">>>" in line.text else None
    if pattern is None or not (match := pattern.fullmatch(line.text)):
        return None
    moment = mail_dates.read(match["date"])
    if not isinstance(moment, mail_dates.Moment):
        return None
    name = name_of(match["name"])
    return Head(name, date=moment.day, time=moment.time, span=(line.start, line.end)), number
