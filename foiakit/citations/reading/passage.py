"""A part of an entry that knows its place, and what has been read so far.

Every production takes a `Piece` and writes what it understands into a `Finding`; a value is never
without the piece that it was read from, so a reading can show its evidence.
"""

from __future__ import annotations

from typing import Any, NamedTuple

SURE = 1.0
"""The vocabulary knows it, or its form can mean nothing else."""
LIKELY = 0.9
"""Its place in the line says so."""
GUESS = 0.5
"""Nothing else fits; a warning goes with it."""


class Piece(NamedTuple):
    """Part of an entry: its characters and where they begin there."""

    text: str
    start: int = 0

    @property
    def end(self) -> int:
        """Where it ends in the entry."""
        return self.start + len(self.text)

    def cut(self, start: int = 0, end: int | None = None) -> Piece:
        """Return the part from *start* to *end*, as in a slice, without white space around it."""
        start, end, _ = slice(start, end).indices(len(self.text))
        return Piece(self.text[start : max(start, end)], self.start + start).trim()

    def trim(self, signs: str = "") -> Piece:
        """Return the piece without the white space, and any of *signs*, around it."""
        text = self.text
        stripped = text.lstrip() if not signs else text.lstrip(signs + _WHITE)
        start = self.start + len(text) - len(stripped)
        return Piece(stripped.rstrip() if not signs else stripped.rstrip(signs + _WHITE), start)

    def to(self, other: Piece, whole: Piece) -> Piece:
        """Return the piece of *whole* from this piece to the end of *other*."""
        return whole.cut(self.start - whole.start, other.end - whole.start)

    @property
    def squeezed(self) -> str:
        """Its words with one blank between them."""
        return " ".join(self.text.split())


_WHITE = "".join(map(chr, [*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x2028, 0x2029]))


class Found(NamedTuple):
    """A field's value, where in the entry it was read, and how sure that is, from 0 to 1."""

    value: Any
    start: int
    end: int
    confidence: float


class Finding:
    """The fields read from a line or an entry so far, the words left over, and the warnings."""

    def __init__(self) -> None:
        self.fields: dict[str, Found] = {}
        self.leftover: list[Piece] = []
        self.warnings: list[str] = []
        self.waiting: Piece | None = None
        """A telegram's number whose post a line further down may name."""

    def put(self, field: str, value: Any, piece: Piece, confidence: float = SURE) -> None:
        """Set *field* to *value*, read from *piece*; an empty value changes nothing."""
        if isinstance(value, str) and "\n" in value:
            value = " ".join(value.split())
        if value not in {None, ""} and value != ():
            self.fields[field] = Found(value, piece.start, piece.end, confidence)

    def leave(self, piece: Piece, warning: str | None = None) -> None:
        """Keep *piece*, which belongs to no field; *warning* says why a person should look."""
        if piece.trim(",;.").text:
            self.leftover.append(piece.trim())
        if warning:
            self.warn(warning)

    def warn(self, warning: str) -> None:
        """Add *warning*, once, for a person to look at."""
        if warning not in self.warnings:
            self.warnings.append(warning)

    def value(self, field: str) -> Any:
        """Return the value of *field*; ``None`` if it has none yet."""
        found = self.fields.get(field)
        return found.value if found else None

    def take(self, other: Finding) -> None:
        """Add everything in *other*; fields that already have a value keep it."""
        for field, found in other.fields.items():
            self.fields.setdefault(field, found)
        self.leftover += other.leftover
        self.waiting = self.waiting or other.waiting
        for warning in other.warnings:
            self.warn(warning)


class Shaped(NamedTuple):
    """The fields of an entry of one shape, and the number of its lines."""

    found: Finding
    lines: int
