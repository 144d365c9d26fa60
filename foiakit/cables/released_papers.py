"""A released document that is not a telegram: its text without the stamps of the release.

Lines that a page's width broke are put together; headings, lists and short lines stay as they are.
Exemptions that stand alone on a line are the mark of a cut there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables import Release
from foiakit.cables.body.page_marks import sort
from foiakit.cables.layout.lines import Line, lines_of
from foiakit.cables.release_stamps import codes, is_codes
from foiakit.text.known_words import is_known

_BEGINS = re.compile(
    r"(?:\(?\w{1,3}[.)]|\([A-Za-z0-9]{1,4}\)|[-–—*•]|[A-Z][A-Za-z/ ]{1,24}:)\s*(?:\S|$)"
)
_MORE_THAN_STAMPS = 1000
"""So many letters are not stamps, which need not be looked for then."""
_BROKEN = re.compile(r"(?P<begun>[^\W\d_]{2,})-$")
"""A word broken at a line's end; whether its hyphen is its own is known by the words of English."""
_ENOUGH = 15
"""So many letters besides stamps make a text layer; a scan has stamps alone."""


class Document(NamedTuple):
    """What the text of a released document is, and what its stamps say."""

    text: str
    release: Release | None


def document(text: str) -> Document:
    """*text* (pages parted by form feeds) as a person reads it; nothing is raised."""
    lines = lines_of(text)
    stamps = sort(lines).stamps
    release = stamps.release()
    kept = [line for line in lines if not _is_stamp(line, stamps.places, release)]
    return Document(_paragraphs(kept, text), release)


def has_words(page: str) -> bool:
    """Whether a page's text layer says anything besides the stamps and levels printed on it."""
    if sum(map(str.isalpha, page)) > _MORE_THAN_STAMPS:
        return True
    own = "".join(line.text for line in sort(lines_of(page)).lines)
    return sum(map(str.isalpha, own)) >= _ENOUGH


def _is_stamp(line: Line, places: list[tuple[int, int]], release: Release | None) -> bool:
    # With the stamp of a release, UNCLASSIFIED alone on a line is its banner.
    if release and line.text == "UNCLASSIFIED":
        return True
    return bool(line.text) and any(start <= line.start < end for start, end in places)


def _join(parts: list[str], text: str) -> None:
    """Put *text* after *parts*, a word that was broken at the line's end together."""
    if match := _BROKEN.search(parts[-1]):
        first, _, rest = text.partition(" ")
        whole = match["begun"] + first
        parts[-1] = parts[-1][: match.start()] + (
            whole if is_known(whole) else f"{match['begun']}-{first}"
        )
        text = rest
    if text:
        parts.append(text)


def _paragraphs(lines: list[Line], source: str) -> str:
    """*lines*, which are in *source*, one paragraph a line."""
    width = max((len(line.text) for line in lines if len(line.text) <= 110), default=0)
    made: list[list[str]] = []
    goes_on, end = False, 0
    for line in lines:
        text = " ".join(line.text.split())
        if goes_on and "\f" in source[end : line.start]:
            goes_on = not made[-1][-1].rstrip("'\")").endswith((".", "?", "!", ":"))
        end = line.end
        if is_codes(text):
            made.append([f"[Excised: {', '.join(codes(text))}]"])
            goes_on = False
            continue
        if text and goes_on and not _BEGINS.match(text):
            _join(made[-1], text)
        elif text or (made and made[-1] != [""]):
            made.append([text])
        # A broken word goes on, however short its line is.
        goes_on = len(line.text) > 0.75 * width > 0 or bool(_BROKEN.search(text))
    return "\n".join(map(" ".join, made)).strip("\n")
