"""A REF line: ``(A) STATE 172577 SEPT. 1973; (B) KABUL 8106`` is two references.

The line is read from left to right. An item's letter must be the next letter in order; a number
without a post belongs to the post before it, and without any to the Department.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.cables import Reference
from foiakit.cables.references.other_papers import OTHER, other, span_of
from foiakit.cables.references.ref_numbers import Scan
from foiakit.cables.references.reference_years import Own, completed, with_year

_LETTER = re.compile(
    r"(?<![\w(])(?:\((?P<a>[A-Za-z])\s?\)|(?P<b>[A-Z])\s?\)|(?P<c>[A-Z])\s?\.(?=\s|[A-Z]{3}|\())"
)
_EXCISED = re.compile(r"\[[^\]]*not declassified[^\]]*\]", re.I)
_INNER = re.compile(r"\bREF(?:TEL)?S?\s*:", re.I)
MOST = 4000
"""A longer REF line is read no further."""


def references(text: str, own: Own, base: int = 0, place: str = "ref") -> tuple[Reference, ...]:
    """Return what a REF line refers to, in order; spans count from *base*.

    *text* is what follows ``REF:``, on one line or several.
    """
    found: list[Reference] = []
    for letter, start, end in items(text[:MOST]):
        last = found[-1].post if found else None
        for reference in _item(text[:end], start, last):
            known = completed(with_year(reference, own))
            known = known._replace(
                letter=letter, place=place, span=(known.span[0] + base, known.span[1] + base)
            )
            if not _is_there(known, found):
                found.append(known)
    return tuple(found)


def _is_there(reference: Reference, found: list[Reference]) -> bool:
    return reference.serial is not None and any(
        (reference.kind, reference.post, reference.serial, reference.year)
        == (o.kind, o.post, o.serial, o.year)
        for o in found
    )


def items(text: str) -> Iterator[tuple[str | None, int, int]]:
    """Return the items of a REF line: their letter, where they begin (after it) and end."""
    marks: list[tuple[str, int, int]] = []
    expected = "A"
    for match in _LETTER.finditer(text):
        letter = (match["a"] or match["b"] or match["c"]).upper()
        if match["a"] and match["a"].islower() and not marks:
            continue
        if (
            letter == expected
            or (marks and expected < letter <= chr(ord(expected) + 2))
            or (not marks and letter == "B" and text[: match.start()].strip())
        ):
            marks.append((letter, match.start(), match.end()))
            expected = chr(ord(letter) + 1)
        elif marks and letter == marks[-1][0] and not text[marks[-1][2] : match.start()].strip():
            marks[-1] = (letter, marks[-1][1], match.end())  # A. (A)
    ends = [start for _, start, _ in marks[1:]] + [len(text)]
    if not marks or text[: marks[0][1]].strip():
        yield from _pieces(None, text, 0, marks[0][1] if marks else len(text))
    for (letter, _, start), end in zip(marks, ends, strict=False):
        yield from _pieces(letter, text, start, end)


def _pieces(
    letter: str | None, text: str, start: int, end: int
) -> Iterator[tuple[str | None, int, int]]:
    """Split an item at semicolons, and at line ends where another kind of reference follows."""
    for piece in re.finditer(r"[^;]+", text[start:end]):
        if piece.group().strip():
            yield letter, start + piece.start(), start + piece.end()


def _item(text: str, start: int, last: str | None) -> Iterator[Reference]:
    # A text layer that was laid down twice has the heading again between its words.
    text = text[:start] + _INNER.sub(lambda again: " " * len(again.group()), text[start:])
    piece = text[start:]
    scan = Scan(text, start, last)
    if scan.found:
        yield from scan.found
        if (match := OTHER.search(text, scan.at)) and ":" not in text[scan.at : match.start()]:
            yield other(text, scan.at, match)
        return
    if match := _EXCISED.search(piece):
        year = re.search(r"\((\d{4})\)", piece)
        words = " ".join(piece.split()).strip(" .,;")
        yield Reference(
            "cable", words, span_of(text, start), post=piece[: match.start()].strip() or None,
            year=int(year[1]) if year else None,
        )  # fmt: skip
    elif match := OTHER.search(piece):
        yield other(text, start, match)
