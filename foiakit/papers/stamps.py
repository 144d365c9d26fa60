"""The stamps on a released copy, removed from its text.

State's page lines name case, document and day at the head and foot of every page; the decision and
its exemptions are next to or below them, also broken over lines. The stamps of other agencies are a
list of patterns (`foiakit.papers.agency_stamps`).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from foiakit.cables import Release, Span
from foiakit.cables.layout.ocr_letters import figures
from foiakit.model.dates import numeric
from foiakit.model.fields import tidy
from foiakit.papers import agency_stamps
from foiakit.papers.decision_stamp import TOP, Decided, as_stamped, decision_at
from foiakit.papers.page_lines import Line, segments

_CASE = re.compile(r"Case\s*No\.?\s*[:.]?\s*(?P<case>[A-Z]{1,2}-\d{4}-\d{4,6})")
_DOCUMENT = re.compile(r"Doc\s*No\s?\.?\s*[:.]?\s*(?P<document>[A-Z][\dOIl]{8})(?!\w)")
_DATE = re.compile(r"\bD\s?ate\s?:\s*(?P<date>[\dOIl]{1,2}/[\dOIl]{1,2}/[\dOIl]{4})(?!\w)")
_PAGE_LINE = re.compile(
    r"(?:UNCLASSIFIED\s+)?U\.?\s?S\.?\s+Department\s+of\s+State\s+Case\b.*|.*\bCase\s+No\..*Doc\s+No\s?\..*"
)
_MISREAD = re.compile(
    r"\b(?P<case>[A-Z]{1,2}-\d{4}-\d{4,6})\s.{0,12}?\b(?P<document>[A-Z][\dOIl]{8})\s.{0,8}?"
    r"(?P<date>[\dOIl]{1,2}/[\dOIl]{1,2}/[\dOIl]{4})\W*$"
)
"""The three values of a page's stamp in its order: the words between them may be misread."""
_MARGIN = re.compile(
    r"(?P<own>UNCLASSIFIED|U\.?S\.?\s+Department\s+of\s+State|Case\s+No\.\s+\S+|Doc\s+No\.\s+\S+"
    r"|Date:\s+\d\d?/\d\d?/\d{4})(?:\s{2,}(?:STATE DEPT\.|SUBJECT TO AGREEMENT).*)?"
)
_PRODUCED = re.compile(r"(?:STATE DEPT\. - PRODUCED TO|SUBJECT TO AGREEMENT ON SENSITIVE).*")
_REVIEW = re.compile(
    r"Classified by DAS.*|(?:Class:\s+)?(?:CONFIDENTIAL|SECRET|TOP SECRET)\s+\S\s+Reason:.*"
    r"|\S?\s?Reason:\s+1\.[45].*|(?:1\.[45]\([A-H]\)[,\s]*)*[-–—]?\s?Declassify\s+on:?.*"
    r"|on:\s+\d\d/\d\d/\d{4}"
)
_REVIEWED = re.compile(r"(?<=\S)\s?Classified by DAS, ?A/GIS.*")
"""A reviewer's line that begins in the middle of another, with hardly a gap before it."""
_WORDS = ("No", "UNCLASSIFIED", "Date", "STATE", "Department")
"""Every line of a page's stamp contains one of these."""
_BROKEN_DAY = re.compile(r"\d\d/\d\d/\d{4}")


class Stamped(NamedTuple):
    """A text without its stamps, and their content."""

    lines: list[Line]
    release: Release | None
    spans: dict[str, Span]
    page_lines: int


class _Reading:
    """The stamps' content so far; if a number is misread on one page, most pages decide."""

    def __init__(self) -> None:
        self.votes = {name: Counter[str]() for name in ("case", "document", "date")}
        self.how: str | None = None
        self.exemptions: tuple[str, ...] = ()
        self.printed: dict[str, None] = {}
        self.spans: dict[str, Span] = {}
        self.page_lines = 0

    def vote(self, line: Line, name: str, value: str, *, at: int, end: int) -> None:
        """Note that a page's *name* is *value*, from *at* to *end* of *line*."""
        self.votes[name][value] += 1
        self.spans.setdefault(f"release.{name}", (line.start + at, line.start + end))

    def decide(self, lines: list[Line], found: Decided) -> None:
        """Note a decision, and remove it from *lines*."""
        printed = []
        for number, first, last in found.pieces:
            line = lines[number]
            printed.append(line.text[first:last].strip())
            self.spans.setdefault("release.how", (line.start + first, line.start + last))
            lines[number] = line.without(first, last)
        self.printed[" ".join(printed)] = None
        if self.how is None:
            self.how, self.exemptions = found.how, found.exemptions
        elif self.how == found.how:
            self.exemptions = tidy((*self.exemptions, *found.exemptions))

    def release(self) -> Release | None:
        """Return all of it; ``None`` if nothing was stamped."""
        most = {
            name: votes.most_common(1)[0][0] if votes else None
            for name, votes in self.votes.items()
        }
        if not self.printed:
            return None
        day = numeric.read(most["date"], "mdy") if most["date"] else None
        return Release(
            case=most["case"], document=most["document"], how=self.how,
            exemptions=self.exemptions, date=day.date if day else None,
            stamps=tuple(self.printed),
        )  # fmt: skip


def taken_out(lines: list[Line]) -> Stamped:
    """Return *lines* with spaces in place of their stamps."""
    reading = _Reading()
    kept = [_page_line(line, reading) for line in lines]
    _decisions(kept, reading)
    if reading.printed:
        _reviews(kept, reading)
    release = reading.release()
    kept, release = agency_stamps.taken_out(kept, release, reading.spans)
    return Stamped(kept, release, reading.spans, reading.page_lines)


def _page_line(line: Line, reading: _Reading) -> Line:
    """Return *line*, blank if it is the line on every page, or a part of it in the margin."""
    text = line.text
    if not any(map(text.__contains__, _WORDS)):
        return line
    words = line.words
    misread = _MISREAD.search(text) if text.count("/") > 1 and text.count("-") > 1 else None
    whole = _PAGE_LINE.fullmatch(words) or misread
    margin = None if whole else _MARGIN.fullmatch(words) or _PRODUCED.fullmatch(words)
    if not whole and not margin:
        return line
    is_stamp = bool(whole)
    for name, pattern in (("case", _CASE), ("document", _DOCUMENT), ("date", _DATE)):
        if match := pattern.search(text) or misread:
            is_stamp = True
            value = match[name]
            if name == "document":
                value = value[0].replace("G", "C") + figures(value[1:])
            elif name == "date":
                value = figures(value)
            reading.vote(line, name, value, at=match.start(), end=match.end())
            reading.page_lines += name == "document"
    if not is_stamp and not reading.printed and not words.startswith(("UNCLASSIFIED", "STATE")):
        return line
    reading.printed[" ".join(words.split())] = None
    return line._replace(text="")


def _decisions(lines: list[Line], reading: _Reading) -> None:
    """Replace each decision and its exemptions with spaces; the first one counts."""
    for at, line in enumerate(lines):
        is_stamp = "RELEASE" in line.text or "DENIED" in line.text
        if not is_stamp and not (reading.how is None and at < TOP and _is_misread(line)):
            continue
        for segment in segments(line):
            if found := decision_at(lines, at, segment):
                reading.decide(lines, found)
                break


def _is_misread(line: Line) -> bool:
    """Return whether *line* has a decision of which letters are misread."""
    return any(as_stamped(segment.text) for segment in segments(line))


def _reviews(lines: list[Line], reading: _Reading) -> None:
    """Remove the lines with which a reviewer classified a passage of the copy."""
    last = -9
    for at, line in enumerate(lines):
        if not line.text or (":" not in line.text and at - last > 4):
            continue
        for segment in segments(line):
            text = segment.text
            is_rest = at - last <= 4 and _BROKEN_DAY.fullmatch(text)
            within = _REVIEWED.search(text)
            if is_rest or within or _REVIEW.fullmatch(text):
                first = within.start() if within else 0
                reading.printed[text[first:].strip()] = None
                lines[at] = lines[at].without(segment.start + first, segment.end)
                last = at
