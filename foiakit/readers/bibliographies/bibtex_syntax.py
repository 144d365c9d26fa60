"""The syntax of BibTeX: entries, their fields, and the abbreviations that stand for text.

A line that begins with ``@word{`` begins an entry, whatever comes before it: an entry with
unbalanced braces affects only itself and not the rest of the file. Braces count everywhere, as they
do for BibTeX.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.errors import BadInput
from foiakit.readers import encoding
from foiakit.readers.encoding import LONGEST
from foiakit.readers.source import Source
from foiakit.readers.values.record_values import Unfit

BEGINS = re.compile(r"[ \t\ufeff]*@[ \t]*([A-Za-z]\w*)[ \t]*[{(]")
"""The beginning of an entry, at the beginning of a line."""
_WITHIN = re.compile(r"@[ \t]*([A-Za-z]\w*)\s*([{(])")
_KEY = re.compile(r"\s*([^\s,{}()=\"#]*)\s*(,|(?=[})]))")
_NAME = re.compile(r"[\s,]*([^\s,={}()\"#]+)\s*=\s*")
_END = re.compile(r"[\s,]*[})]")
_PIECE = re.compile(r"\s*(?:([{\"])|([^\s,{}()\"#=]+))")
_JOINS = re.compile(r"\s*#")
_BRACE = re.compile(r"[{}]")
_QUOTE = re.compile(r'[{}"]')
_BLANK = re.compile(r"\s*")
_ABBREVIATION = 1000
"""The longest text of an abbreviation: a journal's name is a tenth of it."""
_EXPANDED = 100_000
"""How much longer than its text an entry may become by its abbreviations."""
MONTHS = {month: month for month in "jan feb mar apr may jun jul aug sep oct nov dec".split()}
"""The abbreviations that every style defines."""


class Entry(NamedTuple):
    """An entry: its type and the names of its fields in lower case, its key, its fields."""

    form: str
    key: str
    fields: dict[str, str]


def blocks(source: Source) -> Iterator[str]:
    """Yield the text of *source* from one beginning of an entry to the next, updating its place.

    `BadInput` for an entry that is longer than the longest row.
    """
    held: list[str] = []
    size, line = 0, 0
    for some in encoding.lines(source):
        for text in some:
            line += 1
            if BEGINS.match(text):
                if held:
                    yield _block_text(source, held)
                held, size, source.place.line = [], 0, line
            elif not held:
                continue  # what precedes the first entry is a comment
            held.append(text)
            size += len(text)
            if size > LONGEST:
                raise BadInput(encoding.too_long(source))
    if held:
        yield _block_text(source, held)


def _block_text(source: Source, held: list[str]) -> str:
    source.place.row = text = "".join(held)
    return text


def entries(block: str, abbreviations: dict[str, str]) -> Iterator[Entry]:
    """Return the entries that a block contains, mostly one; `Unfit` for one that cannot be read.

    What ``@string`` defines is added to *abbreviations*; comments and preambles yield nothing.
    """
    at = 0
    while found := _WITHIN.search(block, at):
        form, at = found[1].lower(), found.end()
        if form == "comment":
            at = _closed(block, at, found[2])
        elif form == "preamble":
            _, at = _value(block, at, abbreviations)
        else:
            key = None if form == "string" else _KEY.match(block, at)
            if form != "string" and not key:
                raise Unfit(f"@{form}: no comma after the key")
            fields, at = _fields(block, key.end() if key else at, abbreviations)
            if key:
                yield Entry(form, key[1], fields)
                continue
            short = {name: text for name, text in fields.items() if len(text) <= _ABBREVIATION}
            abbreviations.update(short)


def _fields(block: str, at: int, abbreviations: dict[str, str]) -> tuple[dict[str, str], int]:
    """Return the fields from *at* to the end of their entry, and where that is."""
    fields: dict[str, str] = {}
    size = 0
    while not (end := _END.match(block, at)):
        name = _NAME.match(block, at)
        if not name:
            rest = block[at : at + 40].split("\n", maxsplit=1)[0].strip()
            raise Unfit(f"not a field: {rest}" if rest else "the entry is not closed")
        text, at = _value(block, name.end(), abbreviations)
        size += len(text)
        if size > len(block) + _EXPANDED:
            raise Unfit("its abbreviations stand for too much text")
        # of two fields with the same name the first counts
        fields.setdefault(name[1].lower(), text)
    return fields, end.end()


def _value(block: str, at: int, abbreviations: dict[str, str]) -> tuple[str, int]:
    """Return the text of the value at *at*, its pieces joined, and where it ends."""
    pieces: list[str] = []
    size = 0
    while True:
        piece = _PIECE.match(block, at)
        if not piece:
            raise Unfit("a value is missing")
        if piece[1]:
            at = _closed(block, piece.end(), piece[1])
            text = block[piece.end() : at - 1]
        else:
            at = piece.end()
            text = abbreviations.get(piece[2].lower(), piece[2])
        size += len(text)
        if size > len(block) + _EXPANDED:
            raise Unfit("its abbreviations stand for too much text")
        pieces.append(text)
        joins = _JOINS.match(block, at)
        if not joins:
            return "".join(pieces), at
        at = joins.end()


def _closed(block: str, at: int, sign: str) -> int:
    """Return the place after the character that closes what *sign* opened before *at*."""
    depth = 0
    pattern, closing = (_QUOTE, '"') if sign == '"' else (_BRACE, "}")
    if sign == "(":
        pattern, closing = _PARENTHESIS, ")"
    while found := pattern.search(block, at):
        at = found.end()
        if found[0] == closing and not depth:
            return at
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        depth = max(depth, 0)
    raise Unfit("a brace or a quotation mark is not closed")


_PARENTHESIS = re.compile(r"[{})]")
