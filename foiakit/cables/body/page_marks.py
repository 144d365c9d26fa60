"""Page marks, banners, ends and garbles: what machines and printers put around the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables import Span, release_stamps
from foiakit.cables.head.number_line import level, post
from foiakit.cables.layout.lines import Line
from foiakit.cables.layout.ocr_letters import FIGURE, figures
from foiakit.cables.release_stamps import Stamps
from foiakit.model import vocabulary

_PLACE = (
    rf"(?P<post>[A-Z][A-Z .'-]{{1,16}}?)\s+(?P<serial>{FIGURE}{{5,6}})(?!\w)"
    rf"(?:\s+(?P<section>{FIGURE}{{2}})\s+[O0]F\s+(?P<of>{FIGURE}{{2}})(?!\w))?"
    r"(?P<rest>(?:\s+[A-Z0-9/]{1,8}){0,5})"
)
_PAGE = re.compile(
    rf"(?:P\s?[A4]?\s?[G6C]?\s?[EF]|P?AGE)\s+(?P<page>{FIGURE}{{2}})(?:\s+[O0]F\s+\d\d)?(?:\s+{_PLACE})?\s*"
)
_SECOND_LINE = re.compile(_PLACE)
_BEFORE = re.compile(
    r"(?P<post>[A-Z][A-Z .'-]{1,16}?)\s+(?P<serial>\d{5,6})"
    r"(?:\s+(?P<section>\d\d)\s+OF\s+(?P<of>\d\d))?\s+\d{6}Z"
)
"""The second line of a mark that was copied above its first."""
_BARE_PAGE = re.compile(r"PAGE\s+(?P<page>\d\d)")
_LATE = re.compile(
    r"(?P<post>[A-Z][A-Z .'-]{1,24}?)\s+(?P<serial>\d{8})\s+(?P<section>\d{3})"
    r"(?:\.(?P<page>\d))?\s+OF\s+(?P<of>\d{3})"
)
_END = re.compile(
    r"N{3,5}(?:[A-Z]{2,4}VVZCZC?)?|N?MAFVVZCZC?|(?:E\s){4,}E|ADP\d{3}|BT|BT\s*#\d{4}|#\d{4}"
    r"|\*{3}\s*Current (?:Handling Restrictions|Classification)\s*\*{3}.*|<<\s*END OF DOCUMENT\s*>>"
    r"|Message\s+Text"
)
_GARBLE = re.compile(r"\s*(?:(?:E\s){4,}E|(?:N\s?){4,})$")
_SPECK = re.compile(r"[^\w\s-](?:\s?[^\w\s-]){0,3}|_ ?\.")
_SPECKS = 7
"""The most characters that `_SPECK` finds."""
_RULE = re.compile(r"(?=[-—–_=*]{3})[-—–_=*\s]+")
_TAIL = 80
_GLUED = re.compile(
    r"\s+(?:CONFIDENTIAL|SECRET|TOP SECRET|UNCLASSIFIED|LIMITED OFFICIAL USE|UNCLAS)$"
)


class PageMark(NamedTuple):
    """The top of a page: ``PAGE 01 KABUL 01717 01 OF 02 201822Z``."""

    printed: str
    post: str | None
    serial: str | None
    page: int | None
    section: int | None
    start: int
    end: int


class Sorted(NamedTuple):
    """A telegram's own lines, and what was around them."""

    lines: list[Line]
    pages: list[PageMark]
    banners: list[tuple[Line, bool]]
    """Levels at the top or bottom of pages; true next to a page mark."""
    stamps: Stamps


def sort(lines: list[Line]) -> Sorted:
    """Return *lines* without page marks, banners, stamps and ends, all of which are kept
    separately.

    A line keeps its place in the source; the first one after a page's end is marked.
    """
    stamps = Stamps()
    lines = [line for line in lines if len(line.text) > _SPECKS or not _SPECK.fullmatch(line.text)]
    kinds: list[str] = []
    pages: list[PageMark] = []
    skip = 0
    for at in range(len(lines)):
        if skip:
            skip -= 1
            continue
        kind, taken = _kind(lines, at, pages, stamps)
        kinds += [kind] * taken
        skip = taken - 1
    kept, banners = _keep(lines, kinds)
    return Sorted(kept, pages, banners, stamps)


def _kind(lines: list[Line], at: int, pages: list[PageMark], stamps: Stamps) -> tuple[str, int]:
    text = lines[at].text
    if not text:
        return "blank", 1
    if mark := _page_mark(lines, at):
        pages.append(mark[0])
        return "page", mark[1]
    if len(text) < 400 and (taken := release_stamps.stamp(lines, at, stamps)):
        return "stamp", taken
    if len(text) < 60 and _END.fullmatch(text):
        return "end", 1
    if text[0] in "-—–_=*" and _RULE.fullmatch(text):
        return "blank", 1
    if is_banner(text):
        return "banner", 1
    return "text", 1


def _page_mark(lines: list[Line], at: int) -> tuple[PageMark, int] | None:
    text = lines[at].text
    if len(text) > 90:
        return None
    if text[0] in "PpAa" and (match := _PAGE.fullmatch(text.upper())):
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        if match["post"] is None:
            # From late 1977 the rest of the mark is on the next line.
            second = _SECOND_LINE.fullmatch(after)
            if second and post(second["post"]):
                printed = f"{text} {after}"
                return _mark(
                    printed, second, match["page"], (lines[at].start, lines[at + 1].end)
                ), 2
            return PageMark(
                text, None, None, int(figures(match["page"])), None, lines[at].start, lines[at].end
            ), 1
        return _mark(text, match, match["page"], (lines[at].start, lines[at].end)), 1
    if (
        (match := _BEFORE.fullmatch(text)) and post(match["post"])
        and at + 1 < len(lines) and (page := _BARE_PAGE.fullmatch(lines[at + 1].text.upper()))
    ):  # fmt: skip
        printed = f"{text} {lines[at + 1].text}"
        return _mark(printed, match, page["page"], (lines[at].start, lines[at + 1].end)), 2
    if text[-1].isdigit() and (match := _LATE.fullmatch(text)):
        return _mark(text, match, match["page"] or "1", (lines[at].start, lines[at].end)), 1
    return None


def _mark(printed: str, match: re.Match[str], page: str, place: Span) -> PageMark:
    section = match["section"]
    return PageMark(
        " ".join(printed.split()),
        match["post"].strip(),
        figures(match["serial"]),
        int(figures(page)),
        int(figures(section)) if section else None,
        *place,
    )


def is_banner(text: str) -> bool:
    """Return whether a line is only a classification: ``SECRET``, ``SECRET//NOFORN``."""
    if len(text) > 50:
        return False
    in_capitals = len(text) > 8 and text[:2].isupper()
    if in_capitals and level(text):
        return True
    if any(map(str.isdigit, text)):
        return False
    if not in_capitals and vocabulary.level(text):
        return len(text) > 3
    first, _, rest = text.partition("/")
    if not rest:
        words = text.split()
        first, rest = " ".join(words[:-1]), words[-1]
    return len(first) > 3 and bool(vocabulary.caption(rest)) and bool(vocabulary.level(first))


def _keep(lines: list[Line], kinds: list[str]) -> tuple[list[Line], list[tuple[Line, bool]]]:
    kept: list[Line] = []
    banners: list[tuple[Line, bool]] = []
    broken = False
    page_near = _near(kinds)
    for at, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == "banner":
            banners.append((line, page_near[at]))
        if kind == "text":
            if page_near[at] and (
                glued := _GLUED.search(line.text, max(0, len(line.text) - _TAIL))
            ):
                banners.append((line.part(glued.start()), True))
                line = line.part(0, glued.start())  # noqa: PLW2901 - the same line
            # Looked for at the end alone: a line can be as long as the file.
            tail = max(0, len(line.text) - _TAIL)
            garbled = _may_be_garbled(line.text) and _GARBLE.search(line.text, tail)
            line = line.part(0, garbled.start()) if garbled else line  # noqa: PLW2901 - the same line
            kept.append(line if line.broken == broken else line._replace(broken=broken))
            broken = False
        elif kind == "blank":
            if not broken and not (page_near[at] and kept):
                kept.append(line)
        else:
            broken = broken or kind != "end"
    return kept, banners


def _may_be_garbled(text: str) -> bool:
    before = text[-2:-1]
    return text[-1:] in "EN" and (before == "N" or before.isspace())


def _near(kinds: list[str]) -> list[bool]:
    """For each line whether a page mark or the end comes next, apart from blanks and banners."""
    after = [False] * len(kinds)
    coming = True  # the end of the text is the end of a page
    for at in range(len(kinds) - 1, -1, -1):
        after[at] = coming
        if kinds[at] not in {"blank", "banner", "end"}:
            coming = kinds[at] == "page"
    return after
