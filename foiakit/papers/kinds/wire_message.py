"""Messages that name how they were sent, and copies whose heading is *Telegram from X to Y*.

Via TELETYPE                    Telegram from Ambassador Lund to the Ministry of Fish
TO:    DIRECTOR, BUREAU         5 November 1962
FROM:  SAC, NORTHPORT           TOP SECRET
"""

from __future__ import annotations

import re

from foiakit.cables.frus.heading import frus_heading
from foiakit.model import vocabulary
from foiakit.model.dates import numeric
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
_KINDS = {
    "teletype": "Teletype", "teltype": "Teletype", "airtel": "Airtel", "radiogram": "Radiogram",
    "nitel": "Teletype", "cablegram": "Cable",
}  # fmt: skip
_TOP = 24
_LONGEST = 300


def read(lines: list[Line]) -> Found | None:
    """Read such a message; ``None`` if *lines* do not begin as one does."""
    return _sent(lines) or _headed(lines)


def _sent(lines: list[Line]) -> Found | None:
    top = [line for line in lines if line.text][:_TOP]
    how = next((match for line in top if (match := _SENT.fullmatch(line.words))), None)
    if how is None:
        return None
    values: dict[str, tuple[str, Line]] = {}
    for line in top:
        if len(line.words) < _LONGEST and (match := _LABEL.match(line.words)):
            values.setdefault(match["label"].lower(), (match["value"], line))
    if not values.keys() >= {"to", "from"}:
        return None
    sender, recipient = (_FILE.sub("", values[name][0]).strip() for name in ("from", "to"))
    date = _day(values["date"][0]) if "date" in values else top_of(lines).date
    spans = {
        name: (values[label][1].start, values[label][1].end)
        for name, label in (("originator", "from"), ("recipient", "to"), ("date", "date"))
        if label in values
    }
    head = Head(sender=sender or None, recipients=tuple(filter(None, (recipient,))), date=date)
    return Found(_KINDS[how["how"].lower()], None, head, date, spans)


def _day(printed: str) -> str | None:
    """Return the day in *printed*, of an American office: ``5/4/64`` is in May."""
    if (match := _NUMERIC.match(printed)) and (found := numeric.read(match.group(), "mdy")):
        return found.date
    return labelled_day(printed)


def _headed(lines: list[Line]) -> Found | None:
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
