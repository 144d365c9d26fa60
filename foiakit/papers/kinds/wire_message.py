"""Messages that name how they were sent, and copies whose heading is *Telegram from X to Y*.

Via TELETYPE                    Telegram from Ambassador Lund to the Ministry of Fish
TO:    DIRECTOR, BUREAU         5 November 1962
FROM:  SAC, NORTHPORT           TOP SECRET
"""

from __future__ import annotations

import re

from foiakit.cables.forms.section_head import address
from foiakit.cables.frus.heading import frus_heading
from foiakit.cables.head.date_time_group import group_of
from foiakit.model import vocabulary
from foiakit.model.dates import is_day, numeric, written
from foiakit.papers import Head
from foiakit.papers.days import labelled_day
from foiakit.papers.headings import top_of
from foiakit.papers.kinds import Found
from foiakit.papers.page_lines import Line

_SENT = re.compile(
    r"(?:(?:FBI|Bureau|Transmit)\W+)?(?:(?:Sent )?Via\s*:?\s+)?"
    r"(?P<how>TELETYPE|TELTYPE|AIRTEL|RADIOGRAM|NITEL|CABLEGRAM)\b.{0,30}",
    re.I,
)
_LABEL = re.compile(r"(?P<label>TO|FROM|DATE)\s{0,12}:\s*(?P<value>\S.*)", re.I)
_FILE = re.compile(r"\s*\(\s?\d{1,3}[A-Z]?-[\w()-]{1,20}\s?\)")
"""The number of a file after an office: ``(105-82555)``."""
_NUMERIC = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}(?!\w)")
_NUMBERED = re.compile(r"\s*\(\d{1,2}\)$")
"""What tells several telegrams of one day from each other."""
_CLASSIFIED = re.compile(r"(?P<how>CLASSIFIED MESSAGE)\b(?!.*[a-z])")
"""The form of the CIA's cables in the 1960s."""
_CITE = re.compile(
    r"(?:TO\s+)?(?:(?:PRIORITY|PRITY|IMMEDIATE|OPIM|ROUTINE|FLASH)\s+)*(?P<to>[A-Z]{3,9})\s+"
    r"(?:INFO\s+(?:[A-Z, ]{1,30}\s)?)?CITE\s+(?P<sender>[A-Z]{3,12})\s+\d{3,6}\b.*"
)
"""``PRIORITY DIR CITE MEXI 7001``: to whom, and the sender's name and number."""
_FM = re.compile(r"^[ \t]*FM[ \t]+(?P<who>[A-Z][A-Z .]{1,30}?)(?:[ \t]+\d{6}Z.*)?$", re.M)
_TO = re.compile(
    r"^[ \t]*TO[ \t]+(?:(?:IMMEDIATE|PRIORITY|FLASH|ROUTINE|DESKBY[ \t]+\d{6}Z)[ \t]+)*"
    r"(?P<who>[A-Z][A-Z .]{1,30})$",
    re.M,
)
_TELNO = re.compile(r"^[ \t]*(?:TELNO|TELEGRAM N(?:UMBER|O\.?))[ \t]+\d{1,5}\b", re.M)
_GROUP = re.compile(
    r"(?P<day>\d{2})(?P<time>\d{4})\s?Z\s+(?P<month>[A-Z]{3})[A-Z]{0,6}\s+(?P<year>\d{4}|\d\d)\b"
)
_OUTGOING = re.compile(r"OUTGOING TELEGRAM\b")
_ACTION = re.compile(r"ACTION\s*:\s*(?P<who>(?:Am[a-z]{3,9}|AM[A-Z]{3,9}|US[A-Z]{2,9}) \S.{1,60})")
_HEAD = 1500
_KINDS = {
    "classified message": "Cable", "teletype": "Teletype", "teltype": "Teletype",
    "airtel": "Airtel", "radiogram": "Radiogram",
    "nitel": "Teletype", "cablegram": "Cable",
}  # fmt: skip
_TOP = 24
_LONGEST = 300


def read(lines: list[Line]) -> Found | None:
    """Read a message that names how it was sent; ``None`` if *lines* do not begin as one does."""
    return _sent(lines) or _of_the_foreign_office(lines) or _outgoing(lines)


def is_of_the_foreign_office(text: str) -> bool:
    """Return whether *text* begins as telegrams to and from the British Foreign Office do."""
    return all(sign.search(text[:_HEAD]) for sign in (_FM, _TO, _TELNO))


def _sent(lines: list[Line]) -> Found | None:
    top = [line for line in lines if line.text][:_TOP]
    how = next((match for line in top if (match := _SENT.fullmatch(line.words))), None)
    how = how or next((match for line in top[:3] if (match := _CLASSIFIED.match(line.words))), None)
    if how is None:
        return None
    values: dict[str, tuple[str, Line]] = {}
    for line in top:
        if len(line.words) < _LONGEST and (match := _LABEL.match(line.words)):
            values.setdefault(match["label"].lower(), (match["value"], line))
    if not values.keys() >= {"to", "from"}:
        return _cited(top)
    sender, recipient = (_FILE.sub("", values[name][0]).strip() for name in ("from", "to"))
    date = _day(values["date"][0]) if "date" in values else top_of(lines).date
    spans = {
        name: (values[label][1].start, values[label][1].end)
        for name, label in (("originator", "from"), ("recipient", "to"), ("date", "date"))
        if label in values
    }
    head = Head(sender=sender or None, recipients=tuple(filter(None, (recipient,))), date=date)
    return Found(_KINDS[how["how"].lower()], None, head, date, spans)


def _cited(top: list[Line]) -> Found | None:
    for line in top:
        if match := _CITE.fullmatch(line.words[:_LONGEST]):
            head = Head(sender=match["sender"], recipients=(match["to"],))
            return Found("Cable", None, head, None, {"originator": (line.start, line.end)})
    return None


def _of_the_foreign_office(lines: list[Line]) -> Found | None:
    top = [line for line in lines if line.text][:_TOP]
    if not is_of_the_foreign_office("\n".join(line.words for line in top)):
        return None
    sender, recipient, date, spans = None, None, None, {}
    for line in top:
        if sender is None and (match := _FM.match(line.words)):
            sender = match["who"]
            spans["originator"] = (line.start, line.end)
        elif recipient is None and (match := _TO.match(line.words)):
            recipient = match["who"]
            spans["recipient"] = (line.start, line.end)
        if date is None and (match := _GROUP.search(line.words)) and (group := group_of(match)):
            date = group.day
            spans["date"] = (line.start, line.end)
    head = Head(sender=sender, recipients=(recipient,) if recipient else (), date=date)
    return Found("Telegram", None, head, date, spans)


def _outgoing(lines: list[Line]) -> Found | None:
    """Read the Department's form for a telegram to be sent, whose number is counted by post."""
    top = [line for line in lines if line.text][:_TOP]
    if not any(_OUTGOING.match(line.words) for line in top[:6]):
        return None
    line = next((line for line in top if _ACTION.match(line.words)), None)
    match = _ACTION.match(line.words) if line else None
    if line is None or match is None:
        return None
    recipient = address(match["who"]).name
    found = Head(recipients=(recipient,))
    return Found("Telegram", None, found, None, {"recipient": (line.start, line.end)})


def _day(printed: str) -> str | None:
    """Return the day in *printed*, of an American office: ``5/4/64`` is in May."""
    if (match := _NUMERIC.match(printed)) and (found := numeric.read(match.group(), "mdy")):
        return found.date
    words = written.read(printed)
    return words.start if words and is_day(words.start) else labelled_day(printed)


def headed(lines: list[Line]) -> Found | None:
    """Read a copy whose heading has a kind, a sender and an addressee; ``None`` for another."""
    top = top_of(lines)
    for _, line in top.rows[:6]:
        if len(line.words) > _LONGEST or line.words.endswith((".", ":", ";", "?")):
            continue
        heading = frus_heading(_NUMBERED.sub("", line.words))
        if not (heading.kind and heading.sender and heading.recipient) or heading.number:
            continue
        if vocabulary.kind(heading.kind) is None:
            continue
        head = Head(sender=heading.sender, recipients=(heading.recipient,))
        date = heading.date if heading.date and len(heading.date) == len("1962-11-05") else top.date
        spans = {"title": (line.start, line.end), "originator": (line.start, line.end)}
        return Found(heading.kind, heading.words, head, date, spans)
    return None
