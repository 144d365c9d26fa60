"""What was stamped on a released copy, taken out of its text.

State's page lines name case, document and day at the head and foot of every page; the decision and
its exemptions stand beside or below them, also broken over lines. What other agencies stamp is a
list of patterns (`foiakit.papers.agency_stamps`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.cables import Release, Span
from foiakit.model.dates import numeric
from foiakit.model.fields import tidy
from foiakit.papers import agency_stamps
from foiakit.papers.exemption_codes import codes, goes_on, is_codes
from foiakit.papers.page_lines import Line, segments

_CASE = re.compile(r"Case\s*No\.?\s*[:.]?\s*(?P<case>[A-Z]{1,2}-\d{4}-\d{4,6})")
_DOCUMENT = re.compile(r"Doc\s*No\.?\s*[:.]?\s*(?P<document>[A-Z]\d{8})")
_DATE = re.compile(r"\bDate:\s*(?P<date>\d\d?/\d\d?/\d{4})")
_PAGE_LINE = re.compile(
    r"(?:UNCLASSIFIED\s+)?U\.?\s?S\.?\s+Department\s+of\s+State\s+Case\b.*|.*\bCase\s+No\..*Doc\s+No\..*"
)
_MARGIN = re.compile(
    r"(?P<own>UNCLASSIFIED|U\.?S\.?\s+Department\s+of\s+State|Case\s+No\.\s+\S+|Doc\s+No\.\s+\S+"
    r"|Date:\s+\d\d?/\d\d?/\d{4})(?:\s{2,}(?:STATE DEPT\.|SUBJECT TO AGREEMENT).*)?"
)
_PRODUCED = re.compile(r"(?:STATE DEPT\. - PRODUCED TO|SUBJECT TO AGREEMENT ON SENSITIVE).*")
_DECISION = re.compile(r"\W?[IT|l]?RELEASED?\b(?P<rest>.*)|(?P<denied>DENIED(?:\s+IN\s+FULL)?)")
_HOW = re.compile(r"\W*(?P<how>FULL|PART)[Il|]?\b\W*(?:FOIA\b\W*)?(?P<codes>.*)", re.DOTALL)
_REVIEW = re.compile(
    r"Classified by DAS.*|(?:Class:\s+)?(?:CONFIDENTIAL|SECRET|TOP SECRET)\s+\S\s+Reason:.*"
    r"|\S?\s?Reason:\s+1\.[45].*|Declassify\s+on:?.*|on:\s+\d\d/\d\d/\d{4}"
)
_BROKEN_DAY = re.compile(r"\d\d/\d\d/\d{4}")
_BESIDE = 25
_BELOW = 3
"""A decision may go on for so many lines that are not blank."""


class Stamped(NamedTuple):
    """A text without its stamps, and what they say."""

    lines: list[Line]
    release: Release | None
    spans: dict[str, Span]
    page_lines: int


class _Reading:
    """What the stamps have said so far; of a number that is misread on a page, most pages tell."""

    def __init__(self) -> None:
        self.votes = {name: Counter[str]() for name in ("case", "document", "date")}
        self.how: str | None = None
        self.exemptions: tuple[str, ...] = ()
        self.printed: dict[str, None] = {}
        self.spans: dict[str, Span] = {}
        self.page_lines = 0

    def vote(self, line: Line, name: str, value: str, *, at: int, end: int) -> None:
        self.votes[name][value] += 1
        self.spans.setdefault(f"release.{name}", (line.start + at, line.start + end))

    def release(self) -> Release | None:
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
    """*lines* with blanks in place of their stamps."""
    reading = _Reading()
    kept = [_page_line(line, reading) for line in lines]
    _decision(kept, reading)
    if reading.printed:
        _reviews(kept, reading)
    release = reading.release()
    kept, release = agency_stamps.taken_out(kept, release, reading.spans)
    return Stamped(kept, release, reading.spans, reading.page_lines)


def _page_line(line: Line, reading: _Reading) -> Line:
    """*line*, blank if it is the line that stands on every page, or a part of it in the margin."""
    text = line.text
    if "No" not in text and "UNCLASSIFIED" not in text and "Date" not in text and "STATE" not in text:
        if not ("Department" in text and _MARGIN.fullmatch(line.words)):
            return line
    words = line.words
    whole = _PAGE_LINE.fullmatch(words)
    margin = None if whole else _MARGIN.fullmatch(words) or _PRODUCED.fullmatch(words)
    if not whole and not margin:
        return line
    is_stamp = bool(whole)
    for name, pattern in (("case", _CASE), ("document", _DOCUMENT), ("date", _DATE)):
        if match := pattern.search(text):
            is_stamp = True
            reading.vote(line, name, match[name], at=match.start(), end=match.end())
            reading.page_lines += name == "document"
    if not is_stamp and not reading.printed and not words.startswith(("UNCLASSIFIED", "STATE")):
        return line
    reading.printed[" ".join(words.split())] = None
    return line._replace(text="")


def _decision(lines: list[Line], reading: _Reading) -> None:
    """Find the decision, with its exemptions, and put blanks in its place; the first counts."""
    for at, line in enumerate(lines):
        if "RELEASE" not in line.text and "DENIED" not in line.text:
            continue
        for segment in segments(line):
            match = _DECISION.fullmatch(segment.text)
            if match and _settled(lines, at, segment.start, segment.end, match, reading):
                break


def _settled(
    lines: list[Line], at: int, start: int, end: int, match: re.Match[str], reading: _Reading
) -> bool:
    """Whether the segment from *start* to *end* of a line is a decision; it is then taken out."""
    if match["denied"]:
        said, pieces = "denied", [(at, start, end)]
        found: tuple[str, ...] = ()
    else:
        words, pieces = match["rest"].strip(), [(at, start, end)]
        if words and not re.match(r"IN\b|[,.]", words):
            return False
        words = words.removeprefix("IN").strip()
        below = _below(lines, at, start)
        while not (how := _HOW.fullmatch(words)):
            piece = next(below, None)
            if words or piece is None:
                return False
            number, first, last, text = piece
            words = text.removeprefix("IN").strip()
            pieces.append((number, first, last))
        if how["codes"] and not is_codes(how["codes"]):
            return False
        said, listed = how["how"].lower(), how["codes"]
        if said == "part":
            for number, first, last, text in below:
                if not goes_on(text):
                    if listed:
                        break
                    continue  # the head beside which it stands
                listed = f"{listed} {text}"
                pieces.append((number, first, last))
        found = codes(listed)
    printed = []
    for number, first, last in pieces:
        line = lines[number]
        printed.append(line.text[first:last].strip())
        reading.spans.setdefault("release.how", (line.start + first, line.start + last))
        lines[number] = line.without(first, last)
    reading.printed[" ".join(printed)] = None
    if reading.how is None:
        reading.how, reading.exemptions = said, found
    elif reading.how == said:
        reading.exemptions = tidy((*reading.exemptions, *found))
    return True


def _below(lines: list[Line], at: int, start: int) -> Iterator[tuple[int, int, int, str]]:
    """The segments below a decision that may belong to it: the whole of a line, or its last one.

    Beside a head the exemptions stand in the right column, some way from the labels.
    """
    taken = 0
    for number in range(at + 1, min(at + 12, len(lines))):
        line = lines[number]
        if not line.text:
            continue
        taken += 1
        found = segments(line)
        last = found[-1]
        if taken > _BELOW:
            return
        if len(found) > 1 and abs(last.start - start) >= _BESIDE:
            continue
        yield number, last.start, last.end, last.text


def _reviews(lines: list[Line], reading: _Reading) -> None:
    """Take out the lines with which a reviewer classified a passage of the copy."""
    last = -9
    for at, line in enumerate(lines):
        if not line.text or (":" not in line.text and at - last > 4):
            continue
        for segment in segments(line):
            text = segment.text
            is_rest = at - last <= 4 and _BROKEN_DAY.fullmatch(text)
            if is_rest or _REVIEW.fullmatch(text):
                reading.printed[text] = None
                lines[at] = lines[at].without(segment.start, segment.end)
                last = at
