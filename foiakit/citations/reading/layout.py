"""An entry as lines: its number, the lines with words, and which of them are what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import normalize

from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import title_span
from foiakit.model.dates import Date, written

NUMBER = re.compile(
    r"(?:document|doc\.?|item|footnote|endnote)[ \t]{1,9}(?:no\.?[ \t]{0,3}|#[ \t]?)?"
    r"(?P<number>[0-9]{1,5}[a-z]?(?:-[0-9a-z]{1,3})?|[a-z])"
    r"(?=[ \t\r]{0,9}(?:$|[:.]|[-–—][ \t])|[ \t]"
    r"(?-i:[A-Z][\w.]+ (?:[A-Z0-9(]|cable|telegram|of [A-Z])))"
    r"[ \t]{0,9}[:.]?(?:[-–—](?=[ \t]))?",
    re.I | re.ASCII,
)
# What a footnote begins with: a number without a sign after it is one before these words only.
_NOTE_WORDS = (
    r"(?:Telegrams? |Airgram|Despatch|Memorandum|Letter|Circular|Instruction|Deptel|Embtel|Cable"
    r"|Message|Memcon|Telcon|Report|Note|NSC|NSAM|NSDM|NSSM|Sources?:|Ibid|Not printed|Printed|In "
    r"|See |For |Reference is|The (?:source )?text|A (?:memorandum|letter|copy|draft|record)"
    r"|Attached|Enclosed|Tab [A-Z])"
)
# Also as Markdown writes a footnote (``[^4]: ``), and raised.
SHORT_NUMBER = re.compile(
    r"(?:(?:\[\^?|\()(?=[^\[\]()]{1,5}[\])]))?"
    r"(?P<number>[0-9]{1,4}[a-zA-Z]?|[abd-z](?=\.[ \t][A-Z]))(?:\.\)?|\]:|[\])]\.?)(?=[ \t]+\S)"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,4})(?=[ \t]*[^\W\d_])"
    rf"|(?P<bare>[1-9][0-9]{{0,2}})(?=[ \t]{{1,9}}{_NOTE_WORDS})"
)
NUMBER_ALONE = re.compile(r"\[?(?P<number>[0-9]{1,4})[.)\]]\.?")
"""A note's number on a line of its own, above the note."""
FIRST_OF_SEVERAL = re.compile(r"[ \t]*\([1aA]\)[ \t]+(?=\S)")
"""What follows the number of a note that cites several documents: ``12 (1) Memo``."""
SOURCE = re.compile(r"\[?Sources?[ \t]{0,3}:", re.I)
_PARTIES = re.compile(r"\s*(?!from\b)[A-Z][^,;:]{2,80} to (?:the )?[A-Z]")
NOTE = re.compile(r"Notes?[ \t]{0,3}:", re.I)
# Lists that went through mail programs carry the marks of a quotation; others have bullets.
_REPOST = re.compile(r"[ \t]{0,9}(?:(?:>[ \t]?){1,9}|(?:[•‣◦·▪●*–—-][ \t]{1,9})(?=\S))")
# What leads back from a note to the text of a page.
_BACKLINK = re.compile(r"\s*(?:\[[↑^]\]|[↑↩](?:\ufe0e|\ufe0f)?)$")
_BULLET_ALONE = re.compile(r"[•‣◦·▪●*–—-]")


SPACES = dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F], " ")
"""For `str.translate`: the spaces of typesetting, which web pages have, as plain ones."""


class Line(NamedTuple):
    """A line of an entry that holds words."""

    whole: Piece
    """As it was given, without the line break."""
    words: Piece
    """Without the white space and the quotation marks (``>>``) of a repost, and the number."""
    row: int
    """Which line of the entry it is, empty ones counted."""


class Layout(NamedTuple):
    """The number and the lines of an entry, without a line that is only the number."""

    number: Piece | None
    lines: list[Line]
    first_row: int
    is_short: bool = False
    """Whether the number stands alone: ``4.``, not ``Document 4``."""


def lay_out(text: str) -> Layout:
    """Return *text* as a `Layout`."""
    lines = lines_of(text)
    if not lines:
        return Layout(None, [], 0)
    first = lines[0]
    match = number_of(first.words.text)
    if len(lines) > 1 and (alone := NUMBER_ALONE.fullmatch(first.words.text)):
        return Layout(first.words.cut(*alone.span("number")), lines[1:], first.row, is_short=True)
    if match is None:
        return Layout(None, lines, first.row)
    number = first.words.cut(*match.span(match.lastgroup or "number"))
    words = after_number(first.words, match)
    if (label := SOURCE.match(words.text)) and _PARTIES.match(words.text, label.end()):
        words = words.cut(label.end())  # Source: Embassy Oslo to State, telegram 12
    lines[:1] = [first._replace(words=words)] if words.text else []
    return Layout(number, lines, first.row, is_short=match.re is SHORT_NUMBER)


def after_number(words: Piece, match: re.Match[str]) -> Piece:
    """Return what follows the number that *match* found in *words*, and ``(1)`` after it."""
    rest = words.cut(match.end())
    several = FIRST_OF_SEVERAL.match(rest.text)
    return rest.cut(several.end()) if several else rest


def lines_of(text: str) -> list[Line]:
    """Return the lines of *text* that are not empty."""
    lines: list[Line] = []
    start = 0
    for row, raw in enumerate(text.split("\n")):
        whole = Piece(raw.removesuffix("\r"), start)
        start += len(raw) + 1
        words = unquoted(whole)
        if words.text:
            lines.append(Line(whole, words, row))
    return lines


def unquoted(line: Piece) -> Piece:
    """Return *line* without white space around it and without the marks of a repost before it."""
    mark = _REPOST.match(line.text)
    words = line.cut(mark.end()) if mark else line.trim()
    if backlink := _BACKLINK.search(words.text[-6:]):
        words = words.cut(0, backlink.start() - min(6, len(words.text)))
    return words.cut(len(words.text)) if _BULLET_ALONE.fullmatch(words.text) else words


def bullet_of(line: str) -> str:
    """Return the bullet that *line* begins with, with the blanks around it; empty without one."""
    mark = _REPOST.match(line)
    return "" if mark is None or ">" in mark[0] else mark[0]


def digits_of(number: str) -> str:
    """Return *number* as a document's number: raised digits as usual ones."""
    return normalize("NFKC", number)


def number_of(words: str) -> re.Match[str] | None:
    """Return the document number that *words* begin with: ``Document 7A:``, ``Doc. 3``, ``4.``."""
    return NUMBER.match(words) or SHORT_NUMBER.match(words)


def date_of(line: Piece) -> Date | None:
    """Return the date that the whole *line* is, if it is one."""
    return written.read(line.text.rstrip(".")) if len(line.text) <= 60 else None


def is_label(line: Piece) -> bool:
    """Return whether *line* begins ``Source:`` or ``Note:``."""
    return (SOURCE.match(line.text) or NOTE.match(line.text)) is not None


def whole_citation(text: str, lines: Sequence[Line]) -> tuple[Piece, int]:
    """Return the first line with those that continue it, and how many lines these are.

    A line continues after a comma and inside quotation marks.
    """
    line, count = lines[0].words, 1
    while count < min(len(lines), 6) and lines[count].row == lines[count - 1].row + 1:
        span = title_span(line.text)
        in_title = span is not None and span[1] == len(line.text)
        if not (in_title or line.text.endswith(",")) or is_label(lines[count].words):
            break
        line = Piece(text[line.start : lines[count].words.end], line.start)
        count += 1
    return line, count
