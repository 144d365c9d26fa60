"""The heading of a scanned paper that names no subject: lines in capitals above its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foiakit.cables.layout.letterheads import is_letterhead
from foiakit.cables.layout.ocr_letters import distance
from foiakit.cables.scans.titles import is_cut, without_dirt
from foiakit.cables.scans.voting import OwnWords, voted
from foiakit.papers.headings import LETTERHEADS, marking
from foiakit.text.known_words import LEAST

_SURE_HEADING = 0.85
_STAMP = re.compile(r"DECLASS|REVIEW|EXEMPT|RELEASE|DELETE|DOWNGRAD|OADR|A/CDC|AUTHORITY TO", re.I)
_LABELLED = re.compile(
    r"(?:APPROVED|CC|CLEARED|COPIES|COUNTRY|DATE|DIST|DRAFTED|FROM|INFO|PARTICIPANTS|PLACE|REF"
    r"|REPORT|SERIAL|TIME|TO|WARNING)\b[A-Z ./&]{0,24}\s?:|SUBJ(?:ECT)?\b"
    r"|(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)] "
)
"""``COPIES TO: S/S``, ``II. BACKGROUND``: neither a label nor a section is a title."""
_JOINING = frozenset("and at by for from in of on to with".split())
_MOST_LINES = 9
"""A heading has fewer lines, blank ones too."""


def heading(tops: Sequence[Sequence[str]], own: OwnWords) -> str | None:
    """Return the first certain line in capitals above the text that both programs read."""
    if len(tops) < 2:
        return None
    others = [line for line in tops[1] if _is_heading(line)]
    for at, line in enumerate(tops[0]):
        if _is_heading(line) and (first := _agreed(line, others, own)):
            more = list(_goes_on(first, tops[0][at + 1 : at + _MOST_LINES], tops[1], own))
            whole = " ".join([first, *(words or "" for words in more)])
            return None if None in more or is_cut(whole) else whole
    return None


def _agreed(line: str, others: Sequence[str], own: OwnWords) -> str | None:
    """Return *line* as it and one of *others* have it, if that is certain."""
    for other in others:
        if abs(len(line) - len(other)) <= 6 and are_alike(line, other):
            found = voted([without_dirt(line), without_dirt(other)], own)
            if found.sure >= _SURE_HEADING:
                return without_dirt(found.text)
    return None


def _goes_on(
    first: str, lines: Sequence[str], others: Sequence[str], own: OwnWords
) -> Iterator[str | None]:
    """Yield the lines in capitals that continue a heading; ``None`` for an uncertain one.

    A program may add a blank line that is not on the page, so one is accepted where another line
    must follow: after ``BY``, or before it.
    """
    last, gap = first, 0
    for line in lines:
        if not line:
            gap += 1
            continue
        joins = is_cut(last) or line.split()[0].casefold() in _JOINING
        if gap > 1 or (gap and not joins) or not _is_in_capitals(line):
            return
        last, gap = line, 0
        yield line if line in others and is_cut(line) else _agreed(line, others, own)


def _is_heading(line: str) -> bool:
    words = [word for word in line.split() if sum(map(str.isalpha, word)) >= LEAST]
    return sum(map(str.isalpha, line)) >= 10 and len(words) >= 2 and _is_in_capitals(line)


def _is_in_capitals(line: str) -> bool:
    """Return whether *line* is in capitals, and neither a stamp nor a letterhead nor a marking."""
    alphabetic = [char for char in line if char.isalpha()]
    return (
        len(alphabetic) >= 2
        and len(line) <= 90
        and sum(map(str.isupper, alphabetic)) >= 0.8 * len(alphabetic)
        and len(alphabetic) >= 0.7 * len(line.replace(" ", ""))
        and not _STAMP.search(line)
        and not _LABELLED.match(line)
        and not _is_letterhead(line)
        and not marking(line)
    )


def _is_letterhead(line: str) -> bool:
    """Return whether *line* is an office's letterhead, perhaps with a letter or two misread."""
    return bool(LETTERHEADS.fullmatch(line.strip(" .,•*"))) or is_letterhead(line)


def are_alike(first: str, other: str) -> bool:
    """Return whether two readings are of one line: at most one character in four differs."""
    longest = max(len(first), len(other))
    return distance(first[:80], other[:80], longest // 4) <= longest // 4
