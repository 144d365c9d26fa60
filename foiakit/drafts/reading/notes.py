"""Footnote marks and citation keys in running text, in pandoc's syntax, removed from it.

``[^1]`` refers to a note, ``^[Its text.]`` is a note, ``[@state1999-095538, p. 3; @key]`` and
``@key`` cite by key. See https://pandoc.org/MANUAL.html, "Footnotes" and "Citation syntax".
"""

from __future__ import annotations

import re

from foiakit.drafts.manuscript import Block, Kind, Mark

_KEY = r"[A-Za-z0-9_](?:[\w:.#$%&+?<>~/-]*[A-Za-z0-9_])?"
_CITED = re.compile(rf"-?@(?:\{{(?P<braced>[^{{}}]+)\}}|(?P<key>{_KEY}))(?P<after>[^;\]]*)")
_SIGN = re.compile(
    rf"\[\^(?P<note>[^\]\s]+)\]|(?P<inline>\^\[)|\[(?P<cited>[^\[\]]*@[^\[\]]*)\]"
    rf"|(?<![\w.])-?@(?P<bare>{_KEY})"
)
_PAGE = re.compile(r"\bpp?\.?\s*(\d+)", re.I)


class Numbering:
    """Numbers for inline notes, which have none of their own: ``inline 1``."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> str:
        """Return the name of the next one."""
        self.last += 1
        return f"inline {self.last}"


def blocks_of(
    text: str,
    kind: Kind,
    lines: tuple[tuple[int, int], ...],
    numbering: Numbering,
    note: str | None = None,
) -> list[Block]:
    """Return *text* as a block without its marks and keys, followed by its inline notes.

    As with pandoc, an inline note has no inline notes of its own.
    """
    closing = _closings(text) if kind != "note" else {}
    pieces: list[str] = []
    marks: list[Mark] = []
    keys: list[Mark] = []
    notes: list[Block] = []
    moved: list[tuple[int, int]] = []  # offset in the block, offset in the text
    at = length = 0
    outer = Block(text, kind, lines)
    while found := _SIGN.search(text, at):
        moved.append((length, at))
        pieces.append(text[at : found.start()])
        length += found.start() - at
        at = found.end()
        if found["note"]:
            marks.append(Mark(length, found["note"]))
        elif found["inline"]:
            end = closing.get(found.end())
            if end is None:
                pieces.append(found[0])
                length += len(found[0])
                continue
            at = end
            name = numbering.next()
            marks.append(Mark(length, name))
            inner = text[found.end() : at - 1]
            starts = _lines_of(inner, outer.line(found.end()))
            notes += blocks_of(inner, "note", starts, numbering, name)
        else:
            cited = f"@{found['bare']}" if found["bare"] else found["cited"]
            keys += [Mark(length, *each) for each in _keys(cited)]
    moved.append((length, at))
    pieces.append(text[at:])
    plain = "".join(pieces)
    return [Block(plain, kind, _moved(lines, moved), note, tuple(marks), tuple(keys)), *notes]


def _keys(cited: str) -> list[tuple[str, str | None]]:
    found = []
    for each in _CITED.finditer(cited):
        page = _PAGE.search(each["after"])
        found.append((each["braced"] or each["key"], page[1] if page else None))
    return found


def _closings(text: str) -> dict[int, int]:
    """Return, for the offset after each opening bracket, the offset after its closing one."""
    open_: list[int] = []
    closing: dict[int, int] = {}
    for found in re.finditer(r"[\[\]]", text):
        if found[0] == "[":
            open_.append(found.end())
        elif open_:
            closing[open_.pop()] = found.end()
    return closing


def _lines_of(text: str, first: int) -> tuple[tuple[int, int], ...]:
    ends = [found.end() for found in re.finditer(r"\n", text)]
    return tuple((at, first + number) for number, at in enumerate((0, *ends)))


def _moved(
    lines: tuple[tuple[int, int], ...], moved: list[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return the places of *lines* in the text after its marks were removed."""
    result: list[tuple[int, int]] = []
    piece = 0
    for offset, line in lines:
        while piece + 1 < len(moved) and moved[piece + 1][1] <= offset:
            piece += 1
        new, old = moved[piece]
        limit = moved[piece + 1][0] if piece + 1 < len(moved) else new + offset - old
        result.append((max(min(new + offset - old, limit), 0), line))
    return tuple(result)
