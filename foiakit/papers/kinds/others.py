"""Letters, agendas, schedules, press items, routing slips, reports, and all other papers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.papers import Head, routing_slips
from foiakit.papers.days import lone_month
from foiakit.papers.headings import Top, first_heading, speaker, top_of
from foiakit.papers.kinds import Found, letter
from foiakit.papers.page_lines import Line, segments
from foiakit.papers.stated import stated

_PRESS = re.compile(
    r".*\bFOR IMMEDIATE RELEASE\b.*|EMBARGOED FOR RELEASE.*|MEDIA NOTE"
    r"|PRESS (?:RELEASE|GUIDANCE|STATEMENT).*|.*DAILY PRESS BRIEFING.*|Office of the Spokes\w+",
    re.I,
)
_AGENDA = re.compile(r"(?:PRELIMINARY |DRAFT |PROPOSED |TENTATIVE )?AGENDA\b.{0,40}", re.I)
_SCHEDULE = re.compile(r".{0,40}\bSCHEDULE\b.{0,40}", re.I)
_HOUR = re.compile(r"\s*\d{1,2}[:.]?\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[-–—]|\s).*", re.I)
_NOTE = re.compile(r"(?:Verbal Note|Note Verbale|DIPLOMATIC NOTE)\b.{0,30}", re.I)
_ROUTING = re.compile(r".{0,30}ROUTING (?:(?:AND TRANSMITTAL )?SLIP|AND RECORD SHEET).{0,30}", re.I)
_REPORT = re.compile(r".{0,60}\bREPORT\b.{0,60}")
_SHEET = re.compile(
    r"DELETED PAGE INFORMATION SHEET|.{0,30}WITHDRAWAL.{0,3}(?:REDACTION )?SHEET.{0,30}", re.I
)
_ASSESSMENT = re.compile(r"An Intelligence Assessment", re.I)
_SPEECH = re.compile(r".{0,30}\bSPEECH\b.{0,30}|REMARKS (?:BY|OF) .*")
_NAMED = {
    "Diplomatic Note": _NOTE, "Withdrawal Sheet": _SHEET, "Routing Slip": _ROUTING,
    "Agenda": re.compile(r"(?:DRAFT )?AGENDA FOR .{4,80}", re.I),
}  # fmt: skip
"""Kinds with the title of the line that reveals them, not of the letterhead above it."""
_FIRST = 30


def read(lines: list[Line], *, has_headings: bool = True) -> Found:
    """Read any other paper: its kind if that is plain, its first heading, its day.

    Without *has_headings* the ends of its lines are not known, so a heading has no certain end.
    """
    top = top_of(lines)
    heading = first_heading(lines) if has_headings else None
    kind, head = _kind(lines)
    spans = {}
    if top.date and top.date_line:
        spans["date"] = (top.date_line.start, top.date_line.end)
    title = heading[0] if heading else None
    if kind is None and (name := speaker(top)):
        kind, head = "Speech", Head(sender=name)
    if own := _NAMED.get(kind or ""):
        title = next(
            (part for _, line in top.rows for part in _parts(line) if own.fullmatch(part)), title
        )
    labels = stated(lines)
    date = labels.date or top.date or _month(top)
    if labels.date_line:
        spans["date"] = (labels.date_line.start, labels.date_line.end)
    if kind is None and (form := routing_slips.form_of(line.words for line in lines)):
        kind, title = "Routing Slip", form
    if kind == "Letter":  # what is above it is an address
        title = letter.about(lines)
        date = date or letter.day(lines)
    elif labels.subject and labels.subject_line:
        title = labels.subject
        head = head._replace(subject=title)
        spans["title"] = (labels.subject_line.start, labels.subject_line.end)
    if heading and title == heading[0]:
        spans["title"] = (heading[1].start, heading[1].end)
    return Found(kind, title, head, date, spans)


def _parts(line: Line) -> tuple[str, ...]:
    """Return the words of *line*, and those of each of its columns."""
    return (line.words, *(segment.text for segment in segments(line)))


def _month(top: Top) -> str | None:
    """Return the only month that is alone on a line at the top of a paper."""
    found = {month for _, line in top.rows if (month := lone_month(line.words))}
    return found.pop() if len(found) == 1 else None


def _kind(lines: list[Line]) -> tuple[str | None, Head]:
    some = [line for line in lines if line.text][:_FIRST]
    if head := letter.head_of(lines):
        return "Letter", head
    if kind := printed_kind([_parts(line) for line in some]):
        return kind, Head()
    if sum(1 for line in some if _HOUR.fullmatch(line.text)) * 2 > len(some) > 5:
        return "Schedule", Head()
    return None, Head()


def printed_kind(rows: Sequence[Sequence[str]]) -> str | None:
    """Return the kind that one of the first *rows* names, each with its words and its columns."""
    for kind, pattern, reach in (
        ("Press Release", _PRESS, 8), ("Agenda", _AGENDA, 10), ("Diplomatic Note", _NOTE, 10),
        ("Routing Slip", _ROUTING, 10), ("Withdrawal Sheet", _SHEET, 8),
        ("Intelligence Assessment", _ASSESSMENT, 10),
        ("Schedule", _SCHEDULE, 4), ("Report", _REPORT, 6), ("Speech", _SPEECH, 6),
    ):  # fmt: skip
        if any(pattern.fullmatch(part) for row in rows[:reach] for part in row):
            return kind
    return None
