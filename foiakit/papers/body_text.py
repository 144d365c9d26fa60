"""The text of a paper as a person reads it: a paragraph per line, excisions as marks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from foiakit.papers.exemption_codes import codes, is_codes
from foiakit.papers.headings import marking
from foiakit.papers.page_lines import Line, segments
from foiakit.text.broken_words import is_broken, put_together

_BEGINS = re.compile(
    r"(?:\(?\w{1,3}[.)]\s|\([A-Za-z0-9]{1,4}\)|[-–—*•>]|[A-Z][A-Za-z/ ]{1,24}:(?:\s|$)"
    r"|\d{1,2}:\d\d\s?[ap]?m?\b|On .* wrote:)"
)
_ENDS = (".", "?", "!", ":", '."', ".”", "—")
_PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,3}[-–.\s]*|-?\s?Page \d+(?: of \d+)?\s?-?", re.I)
_AT_THE_END = re.compile(r"(?<=[.?!:;,\"”)])((?:\s*,?\s*\(b\)\s?\(\d\)(?:\s?\([A-F]\))?)+)$")
"""Exemptions after the end of a sentence, where a text layer puts those in the margin."""
_TAIL = 60
"""The longest word that a line's end can break; more characters are not examined."""
_WIDE = 0.72
"""A line shorter than this share of the page's width ends its paragraph."""


class BodyText(NamedTuple):
    """A text, where each page and each of the requested lines begins in it, and its marks."""

    text: str
    pages: tuple[int, ...]
    places: dict[int, int]
    excisions: dict[int, dict[str, int]]
    """By page, counted from 1, each exemption that is marked there, and how often."""


class _Writer:
    """Paragraphs as they grow, and the offset of the text written so far."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.open = False

    def append(self, words: str) -> None:
        """Add more words to the open paragraph."""
        if self.is_broken():
            before = self.pieces.pop()
            end, words = put_together(before[-_TAIL:], words)
            self.pieces += before[:-_TAIL], end
            self.length += len(end) - len(before[-_TAIL:])
        if words:
            self.pieces.append(f" {words}")
            self.length += len(words) + 1

    def is_broken(self) -> bool:
        """Return whether the last line ends in the middle of a word."""
        return bool(self.pieces) and is_broken(self.pieces[-1][-_TAIL:])

    def ends_sentence(self) -> bool:
        """Return whether the last line is the end of a sentence."""
        return bool(self.pieces) and self.pieces[-1].rstrip("'\")").endswith((".", "?", "!", ":"))

    def begin(self, words: str) -> int:
        """Add a paragraph; return the offset at which it begins."""
        if self.pieces:
            self.pieces.append("\n")
            self.length += 1
        start = self.length
        self.pieces.append(words)
        self.length += len(words)
        return start


def body_text(
    lines: list[Line],
    starts: frozenset[int] = frozenset(),
    pages: int = 1,
    sheets: frozenset[int] = frozenset(),
) -> BodyText:
    """Return the text of *lines*; lines whose numbers are among *starts* begin a paragraph.

    Exemptions printed on the pages *sheets*, counted from 0, do not count as marks.
    """
    writer, counted = _Writer(), defaultdict[int, Counter[str]](Counter)
    places: dict[int, int] = {}
    page_starts: list[int] = []
    width = _width(lines)
    goes_on, page, begun = False, -1, False
    for number, line in enumerate(lines):
        is_start = number in starts
        if line.page != page:
            while len(page_starts) <= line.page < pages:
                page_starts.append(writer.length + (1 if writer.pieces and not goes_on else 0))
            page, begun = line.page, False
            goes_on = goes_on and not writer.ends_sentence()
        words, grounds = _marked(line)
        if grounds and line.page not in sheets:
            counted[line.page + 1].update(grounds)
        if not words:
            goes_on = goes_on and (not begun or _at_page_end(lines, number))
            if is_start:
                places[number] = writer.length + bool(writer.pieces)
            continue
        if _PAGE_NUMBER.fullmatch(words) and _alone(lines, number):
            continue
        begun = True
        is_marking = bool(marking(words))
        if goes_on and not (is_start or is_marking or _BEGINS.match(words)):
            writer.append(words)
        else:
            at = writer.begin(words)
            if is_start:
                places[number] = at
        goes_on = not is_marking and (
            writer.is_broken()
            or (
                len(line.text) >= width * _WIDE
                and not (words.endswith(_ENDS) and len(line.text) < width * 0.9)
            )
        )
    text = "".join(writer.pieces)
    starts_of_pages = tuple(min(at, len(text)) for at in page_starts)
    return BodyText(
        text, starts_of_pages, places, {page: dict(codes) for page, codes in counted.items()}
    )


def _width(lines: list[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines if 40 < len(line.text) <= 140)
    return lengths[len(lengths) * 9 // 10] if lengths else 80


def _marked(line: Line) -> tuple[str, tuple[str, ...]]:
    """Return the words of a line with its exemptions as marks, and the exemptions."""
    text = line.text
    if not text:
        return "", ()
    if "  " not in text.strip():
        words = " ".join(text.split())
        if is_codes(words):
            found = codes(words)
            return f"[Excised: {', '.join(found)}]", found
        if words[-1] == ")" and (match := _AT_THE_END.search(words)):
            found = codes(match[1])
            return f"{words[: match.start()]} [Excised: {', '.join(found)}]", found
        return words, ()
    pieces: list[str] = []
    grounds: tuple[str, ...] = ()
    for segment in segments(line):
        if is_codes(segment.text):
            found = codes(segment.text)
            grounds += found
            pieces.append(f"[Excised: {', '.join(found)}]")
        else:
            pieces.append(" ".join(segment.text.split()))
    return " ".join(pieces), grounds


def _at_page_end(lines: list[Line], number: int) -> bool:
    """Return whether the page ends at *number*, but for blank lines and its page number."""
    page = lines[number].page
    for line in lines[number : number + 12]:
        if line.page != page:
            return True
        if line.text and not _PAGE_NUMBER.fullmatch(line.words):
            return False
    return True


def _alone(lines: list[Line], number: int) -> bool:
    """Return whether a line is the first or last of its page, where a page number is printed."""
    page = lines[number].page

    def blank_to_page_end(step: int) -> bool:
        at = number + step
        while 0 <= at < len(lines) and lines[at].page == page:
            if lines[at].text:
                return False
            at += step
        return True

    return blank_to_page_end(1) or blank_to_page_end(-1)
