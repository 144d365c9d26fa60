"""Rewrites a Word document: only characters inside the text of runs change.

The XML is changed in place, so that everything else in it keeps its bytes; the other parts of the
package are copied. A citation may extend over several runs: a changed word stays in the run in
which it began.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from foiakit.drafts.rewriting import Rewritten
from foiakit.drafts.rewriting.citation_keys import find_keys
from foiakit.drafts.rewriting.replacements import Edit, Replacement, find
from foiakit.errors import BadInput
from foiakit.text import word_package

_SPACES = {"w:tab", "w:br", "w:cr"}
_HIDDEN = {"w:moveFrom", "w:del"}


class _Piece(NamedTuple):
    """Characters of a paragraph, and which bytes of the XML they are; -1 where that is unknown."""

    text: str
    start: int
    end: int

    def byte(self, at: int) -> int:
        """Return the byte at which the character at *at* begins, or the end."""
        if at == len(self.text):
            return self.end
        return self.start + len(self.text[:at].encode())


class _Part:
    """The paragraphs of one part of the package, with the bytes of their text."""

    def __init__(self, xml: bytes, name: str) -> None:
        self.paragraphs: list[list[_Piece]] = []
        self._open: list[list[_Piece]] = []
        self._hidden = 0
        self._in_text = False
        parser = expat.ParserCreate()
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        self._parser = parser
        self._xml = xml
        try:
            parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position
        except expat.ExpatError as error:
            raise BadInput(f"{name}: its XML is not well-formed: {error}") from None

    def _start(self, tag: str, _: dict[str, str]) -> None:
        if tag == "w:p":
            self._open.append([])
            self.paragraphs.append(self._open[-1])
        elif tag in _HIDDEN:
            self._hidden += 1
        elif tag == "w:t":
            self._in_text = True
        elif tag in _SPACES and self._open:
            self._open[-1].append(_Piece(" ", -1, -1))
        elif tag == "w:noBreakHyphen" and self._open:
            self._open[-1].append(_Piece("-", -1, -1))

    def _end(self, tag: str) -> None:
        if tag == "w:p":
            self._open.pop()
        elif tag in _HIDDEN:
            self._hidden -= 1
        elif tag == "w:t":
            self._in_text = False

    def _characters(self, text: str) -> None:
        if self._in_text and self._open and not self._hidden:
            self._open[-1].append(self._piece(text, self._parser.CurrentByteIndex))

    def _piece(self, text: str, at: int) -> _Piece:
        """Return *text* with its bytes: as it is, or one character as a reference (``&amp;``)."""
        end = at + len(text.encode())
        if self._xml[at : at + 1] == b"&" and len(text) == 1:
            end = self._xml.index(b";", at) + 1
        elif self._xml[at:end] != text.encode():
            return _Piece(text, -1, -1)
        return _Piece(text, at, end)


def rewrite(
    data: bytes,
    name: str,
    replacements: Sequence[Replacement],
    keys: Mapping[str, str] | None = None,
) -> Rewritten:
    """Return the document *data* with its citations rewritten, in the body and in its notes.

    *keys* are the citation keys that have changed.
    """
    before: list[str] = []
    after: list[str] = []
    unclear: list[tuple[int, str]] = []
    count = 0
    changed: dict[str, bytes] = {}
    for part, xml in word_package.parts(data, name).items():
        edits: list[tuple[int, int, bytes]] = []
        for pieces in _Part(xml, name).paragraphs:
            text = "".join(piece.text for piece in pieces)
            before.append(text)
            places = list(find(text, replacements))
            wanted = [
                edit
                for edit in find_keys(text, "markdown", keys or {})
                if not any(place.start <= edit.start < place.end for place in places)
            ]
            count += len(wanted)
            for place in places:
                if len(place.replacement.records) > 1:
                    unclear.append((len(before), text[place.start : place.end]))
                else:
                    count += 1
                    wanted += place.edits
            made = text
            for edit in sorted(wanted, reverse=True):
                edits += _in_bytes(edit, pieces, name)
                made = made[: edit.start] + edit.text + made[edit.end :]
            after.append(made)
        if edits:
            changed[part] = _applied(xml, edits)
    return Rewritten(
        word_package.with_parts(data, changed) if changed else data, before, after, count, unclear
    )


def _in_bytes(edit: Edit, pieces: list[_Piece], name: str) -> list[tuple[int, int, bytes]]:
    """Return *edit*, of a paragraph's text, as changes of bytes; all words go into the first."""
    new_bytes = escape(edit.text).encode()
    found: list[tuple[int, int, bytes]] = []
    at = 0
    for piece in pieces:
        begins, at = at, at + len(piece.text)
        if piece.start < 0:
            continue
        if edit.start == edit.end:
            # A blank at the end of a run may be lost, so it is put before the run's own words.
            inside = begins <= edit.start < at if edit.text.endswith(" ") else (
                begins < edit.start <= at
            )  # fmt: skip
            if inside:
                place = piece.byte(edit.start - begins)
                return [(place, place, new_bytes)]
        first, last = max(begins, edit.start), min(at, edit.end)
        if first < last:
            bounds = piece.byte(first - begins), piece.byte(last - begins)
            found.append((*bounds, b"" if found else new_bytes))
    if not found:
        raise BadInput(f"{name}: a citation is in a part of the document that is not text")
    return found


def _applied(xml: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    made: list[bytes] = []
    at = 0
    for start, end, new_bytes in sorted(edits):
        made += (xml[at:start], new_bytes)
        at = end
    return b"".join((*made, xml[at:]))


def text_of(data: bytes, name: str) -> str:
    """Return the visible text of the document, one paragraph a line, its notes after the body."""
    return "\n".join(
        "".join(piece.text for piece in pieces)
        for xml in word_package.parts(data, name).values()
        for pieces in _Part(xml, name).paragraphs
    )
