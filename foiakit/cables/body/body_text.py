"""The text itself: lines become paragraphs, split words are joined, excisions are kept as marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from foiakit.cables import Excision, Portion, Span
from foiakit.cables.head.number_line import level
from foiakit.cables.head.subject_block import PARAGRAPH
from foiakit.cables.layout.lines import Line
from foiakit.cables.layout.ocr_letters import letters
from foiakit.cables.release_stamps import EXEMPTION, codes, is_codes

_BEGINS = re.compile(r"(?:\(?\w{1,2}\s?[.)]|\([A-Za-z0-9]{1,4}\)|[-–—*•]{1,2}|o(?=\s)|#)\s*\S")
# "REASON: 1.5" and "(B) AND (D)." below it are one sentence.
_REASON = re.compile(r"(?:REASONS?:?|\b1\.[4-6],?|\bAND|\bOR)$", re.I)
_REASON_ENDS = frozenset("SsſNnRrDd:456,")
"""The last letter of what `_REASON` finds."""
_ENDED = re.compile(r"[.?!:;][\"'”’)]*$")
_WORD_BEGINS = re.compile(
    r"(?:BEGIN|END)\s+\w+|(?:SUMMARY|COMMENT|NOTE|BACKGROUND|DISCUSSION|ACTION REQUESTED"
    r"|INTRODUCTION|CONCLUSION)\b\s?[:.]"
)
_MARGIN = re.compile(rf"\s{{3,}}(?P<codes>{EXEMPTION}(?:[\s,;]+{EXEMPTION})*)$", re.I)
_WIDE = 120
"""A margin is looked for no further from a line's end: a line can be as long as the file."""
_CUT = re.compile(
    r"\[[^\[\]\n]{0,80}?(?:not declassified|excised|redacted|deleted|withheld|portion denied)"
    rf"[^\[\]\n]{{0,40}}\]|\[\s*{EXEMPTION}(?:[\s,;]+{EXEMPTION})*\s*\]"
    r"|\[Excised: [^\]\n]{1,80}\]|(?<!\w)\(b\)\(\d\)(?:\([A-F]\))?|X{6,}|█+", re.I
)  # fmt: skip
_PORTION = re.compile(
    r"^(?P<number>\d{1,2})\s?[.)]\s*\(?(?P<mark>(?:U|C|S|TS|LOU|OUO|SBU|SECRET|CONFIDENTIAL)"
    r"(?:\s?[/-]\s?(?:NF|N|NOFORN|OC|SBU))?(?:\s?-\s?ENTIRE\s+TEXT)?)(?:\)|(?<=TEXT)\.?)",
    re.M,
)
_SUMMARY = re.compile(
    r"^(?:\d{1,2}\s?[.)]\s*)?(?:\(\w{1,4}\)\s*)?(?:BEGIN\s+)?SUMM[A-Z0-9]{1,3}Y(?:\s+AND\s+\w+(?:\s\w+)?)?\s*[:.—–-]+",
    re.M | re.I,
)
_SUMMARY_INSIDE = re.compile(r"(?<=[.!)] )(?:BEGIN )?SUMMARY\s*[:.—–-]+", re.I)
_SUMMARY_ENDS = re.compile(r"\bEND\s+(?:OF\s+)?SUMM[A-Z0-9]{1,3}Y\b", re.I)
_SIGNED = re.compile(r"(?:[A-Z][A-Za-z'’]*[a-zA-Z'’.-]*)(?:[\s-][A-Z][A-Za-z'’.]*){0,2}")
_NO_NAMES = {
    "END", "TEXT", "COMMENT", "QUOTE", "UNQUOTE", "SUMMARY", "NOTE", "BT", "STOP", "ACTION", "FYI",
    "NODIS", "EXDIS", "LIMDIS", "NOFORN", "SIPDIS", "STADIS", "MESSAGE", "DECAPTIONED", "NNNN",
    "DECLASSIFIED", "UNCLASSIFIED", "REGARDS", "ENCLOSURE", "ATTACHMENT", "SECTION", "CORRECTED",
}  # fmt: skip


class Body(NamedTuple):
    """The text of a telegram, and where its pieces were in the source."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]
    """(offset in the text, offset in the source, length there), in order."""
    signature: str | None = None
    signature_span: Span | None = None

    def source(self, at: int) -> int:
        """The offset in the source of offset *at* in the text."""
        place = bisect_right(self.pieces, at, key=lambda piece: piece[0]) - 1
        if place < 0:
            return 0
        start, origin, length = self.pieces[place]
        return origin + min(at - start, max(length - 1, 0))

    def span(self, span: Span) -> Span:
        """The span in the source of a *span* in the text."""
        return self.source(span[0]), self.source(max(span[0], span[1] - 1)) + 1


def body(lines: list[Line]) -> Body:
    """Return the text that *lines* make, without its signature."""
    kept = list(lines)
    while kept and not kept[-1].text:
        kept.pop()
    signed = _signature(kept)
    if signed:
        kept.remove(signed)
    text, pieces = _flow(kept)
    if signed is None:
        return Body(text, pieces)
    name = " ".join(signed.text.split())
    return Body(text, pieces, name, (signed.start, signed.end))


def _signature(lines: list[Line]) -> Line | None:
    """Return the last line, if it is only a name and the text before it is complete."""
    if len(lines) < 2:
        return None
    last = lines[-1]
    words = last.text.split()
    if not 3 <= len(last.text) <= 30 or level(last.text):
        return None
    # In a name in capitals, a figure or a small l is a letter misread.
    small = sum(map(str.islower, last.text))
    name = letters(last.text) if small < 2 and len(last.text) > 4 else last.text
    if not _SIGNED.fullmatch(name) or sum(map(str.isdigit, last.text)) > 2:
        return None
    if any(word.strip(".").upper() in _NO_NAMES for word in words) or last.text.endswith("."):
        return None
    before = next((line.text for line in reversed(lines[:-1]) if line.text), "")
    return last if re.search(r"[.?!:;\"'”’)\]#…*]$|\d$", before) or last.text.isupper() else None


def _flow(lines: list[Line]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Return *lines* as paragraphs, one per line, and where each piece was."""
    known = cache(lambda: _capitals(lines))
    width = max((len(line.text) for line in lines if len(line.text) <= 90), default=0)
    if any(len(line.text) > 110 for line in lines):
        width = 10**9  # lines are paragraphs already
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length, before, blank = 0, "", False
    for line in lines:
        if not line.text:
            blank = True
            continue
        blank = blank and not line.broken
        for number, (text, start) in enumerate(_pieces(line)):
            glue = " " if number else _glue(before, text, blank=blank, width=width, known=known)
            if glue == "-":
                parts[-1] = parts[-1][:-1]
                length -= 1
                glue = ""
            parts += [glue, text]
            pieces.append((length + len(glue), start, min(len(text), line.end - start)))
            length += len(glue) + len(text)
        before, blank = line.text, False
    return "".join(parts), tuple(pieces)


def _capitals(lines: list[Line]) -> Counter[str]:
    """Count how often each word is in *lines*."""
    return Counter(re.findall(r"[A-Z]+", "\n".join(line.text for line in lines).upper()))


def _pieces(line: Line) -> list[tuple[str, int]]:
    """A line with single spaces; exemptions in its margin, or alone on it, mark an excision."""
    if is_codes(line.text):
        return [(f"[Excised: {', '.join(codes(line.text))}]", line.start)]
    text, cut = line.text, ""
    if " ".join(text.split()) == text:  # no margin either, which comes after a wide gap
        return [(text, line.start)]
    if match := _MARGIN.search(text, max(0, len(text) - _WIDE)):
        text, cut = text[: match.start()], f"[Excised: {', '.join(codes(match['codes']))}]"
    words = re.finditer(r"\S+(?: \S+)*", text)
    found = [(word.group(), line.start + word.start()) for word in words]
    if cut and match:
        found.append((cut, line.start + match.start("codes")))
    return found


def _glue(
    before: str, text: str, *, blank: bool, width: int, known: Callable[[], Counter[str]]
) -> str:
    """What joins *text* to the line *before*: a space, a line break, nothing; ``-``: drop it."""
    if not before:
        return ""
    ended = _ENDED.search(before[-6:])
    if not blank and before[-1] in _REASON_ENDS and _REASON.search(before[-12:]):
        return " "
    if blank or PARAGRAPH.match(text) or _BEGINS.match(text):
        return "\n"
    if ended and _WORD_BEGINS.match(text):
        return "\n"
    if before[-1] == "-" and (parts := re.search(r"([A-Za-z]+)-$", before[-40:])):
        return _hyphen(parts[1].upper(), text, known())
    if ended and len(before) < 0.7 * width:
        return "\n"
    return " "


def _hyphen(left: str, text: str, known: Counter[str]) -> str:
    """Return ``-`` to drop the hyphen at a line's end, nothing to keep it.

    It is kept if both halves are words of this telegram by themselves.
    """
    match = re.match(r"[A-Za-z]+", text)
    if match is None:
        return " " if text.startswith(("-", "–")) else ""
    right = match.group().upper()
    if known[left + right]:
        return "-"
    return "" if known[left] > 1 and known[right] > 1 else "-"


def summary(text: str) -> Span | None:
    """Return where the summary is in *text*, without the words that begin and end it."""
    if "SUMM" not in text.upper():
        return None
    match = _SUMMARY.search(text)
    end = _SUMMARY_ENDS.search(text, match.end() if match else 0)
    if match is None and end:
        match = _SUMMARY_INSIDE.search(text, 0, end.start())
    if match is None:
        return None
    start = match.end()
    following = re.compile(r"\n\d{1,2}\s?[.)]").search(text, start)
    stop = end.start() if end else following.start() if following else len(text)
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in "(-"):
        stop -= 1
    return (start, stop) if stop > start else None


def portions(text: str) -> tuple[Portion, ...]:
    """Return the markings of the paragraphs."""
    return tuple(
        Portion(match["number"], re.sub(r"\s?-\s?", "-", match["mark"]), match.span("mark"))
        for match in _PORTION.finditer(text)
    )


def excisions(text: str) -> tuple[Excision, ...]:
    """Return where *text* says that something was cut out."""
    if not ("[" in text or "█" in text or "(B)" in (upper := text.upper()) or "XXXXXX" in upper):
        return ()
    return tuple(
        Excision(
            match.span(),
            codes(match.group()) if re.search(r"\d", match.group()) else (),
            match.group(),
        )
        for match in _CUT.finditer(text)
    )
