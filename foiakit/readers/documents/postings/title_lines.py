"""Lines above a posting's text: which are furniture of the site, and which are titles."""

from __future__ import annotations

import re

from foiakit.model.dates import written

_BAR = {
    "home", "about", "documents", "news", "publications", "postings", "foia", "research",
    "internships", "search", "donate", "mailing list",
}  # fmt: skip
# What an archive's site prints on every page: never a title.
_FURNITURE = re.compile(
    r"(?:skip to (?:main )?content|main menu|menu|search(?: form)?|home|donate|contact us"
    r"|print(?: this)?|e-?mail(?: this)?(?: page)?|tweet|like(?: \d+)?|share(?: this)?(?: page)?"
    r"|facebook|twitter|bookmark and share|back to top|subscribe.*"
    r"|(?:an? |the )?national security archive(?: electronic briefing books?)?"
    r"|[\d,]+ - [\d,]+ of [\d,]+"
    r"|\d+\+? years of freedom of information action|the george washington university"
    r"|.{3,40} presidential library(?: (?:&|and) museum)?|federation of american scientists"
    r"|(?:the )?wilson center(?: digital archive)?|(?:digital archive\W+)?international history"
    r" declassified|archivo nacional de seguridad|governmentattic\.org"
    r"|(?:gelman library, )?suite \d+.*|breadcrumb|you are here|related links?|updated?|image)"
    r"[ .:|»]*",
    re.I,
)
_BUTTONS = re.compile(r"(?:(?:facebook|twitter|e-?mail|print|share|tweet|linkedin|\+)\s*)+", re.I)
_CAPTION = re.compile(r".*\((?:photo|image|credit|source|courtesy)\b.*\).*", re.I)
POSTED = re.compile(r"(?:Posted|Published|Publicado)\b\s*[-–:]?\s*(?P<date>.+)", re.I)
EDITED = re.compile(r"(?:(?:Compiled and )?Edited by|Editado por|Editors?:)\s+(?P<names>.+)", re.I)
_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von)){1,3}"
BY = re.compile(rf"[Bb]y (?P<names>{_NAME}(?:(?:,| and|, and) {_NAME}){{0,5}})")
EDITOR = re.compile(r"(?P<names>.+?),\s*Editors?", re.I)
RELATED = re.compile(r"Related (?:Archive )?Postings?:?", re.I)
_LINKS = re.compile(r"Related Links?:?", re.I)
"""The head of a column of links at the left of a page's title, around 2005."""
_GOES_ON = re.compile(r".*(?:\b(?:and|or|of|to|in|on|at|for|from|by|with|the|a|an)|:|[a-z]s['’])")
"""A line of a title that goes on in the next one."""
_BYLINE = re.compile(r"\s+[•·|]\s+")
_FEWEST_LINKS, _LONGEST_LINK = 3, 2
"""A bar has at least three links, of at most two words each."""


def lines_of_head(lines: list[str]) -> list[str]:
    """Return the lines that are not the site's own, a byline's parts as lines of their own."""
    return [
        part
        for line in _without_links(lines)
        if line and not _is_furniture(line)
        for part in _parts(line)
    ]


def _is_furniture(line: str) -> bool:
    return (
        _FURNITURE.fullmatch(line) is not None
        or _BUTTONS.fullmatch(line) is not None
        or all(item.strip().lower() in _BAR for item in line.split("|") if item.strip())
        or _is_bar([item.split() for item in line.split("|")])
    )


def _is_bar(links: list[list[str]]) -> bool:
    return len(links) >= _FEWEST_LINKS and all(0 < len(each) <= _LONGEST_LINK for each in links)


def _without_links(lines: list[str]) -> list[str]:
    """Return *lines* without a column of related links above the title."""
    start = next((at for at, line in enumerate(lines) if _LINKS.fullmatch(line)), None)
    if start is None:
        return lines
    end = next((at for at in range(start, len(lines)) if not lines[at]), start)
    return [*lines[:start], *lines[end:]] if any(lines[end:]) else lines


def _parts(line: str) -> list[str]:
    """Return the parts of a byline: ``By Edith Crane • May 4, 2015``."""
    parts = _BYLINE.split(line)
    is_byline = any(BY.fullmatch(part) or written.read(part) for part in parts)
    return parts if is_byline else [line]


def titles(lines: list[str], page_title: str | None) -> list[str]:
    """Return the title and the subtitles among *lines*: a date, editor or caption is neither."""
    if page_title:
        for place, line in enumerate(lines):
            if len(line) > 10 and (page_title.startswith(line) or line.startswith(page_title)):
                lines = lines[place:]
                break
    titles = [
        line
        for line in lines
        if not (
            POSTED.fullmatch(line)
            or EDITED.fullmatch(line)
            or EDITOR.fullmatch(line)
            or BY.fullmatch(line)
            or _CAPTION.fullmatch(line)
            or RELATED.fullmatch(line)
            or written.read(line)
        )
    ]
    joined: list[str] = []
    for line in titles:
        if joined and _GOES_ON.fullmatch(joined[-1]):
            joined[-1] = f"{joined[-1]} {line}"
        elif not line[0].islower():  # the words that stand for a picture
            joined.append(line)
    return joined
