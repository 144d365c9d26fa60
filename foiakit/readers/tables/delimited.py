"""Tables as text, a row per line: the common part of CSV and TSV.

A quotation mark that is opened and never closed would swallow the rest of the file. If a row is
invalid, only its first line is skipped and reading continues with the next.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from foiakit.errors import BadInput, Usage
from foiakit.model.record import Skipped
from foiakit.readers import encoding
from foiakit.readers.encoding import LONGEST, beginning
from foiakit.readers.source import NotAlone, Source
from foiakit.readers.values.headers import aliases, fold

Repair = Callable[[str], list[str] | None]
"""Reads a line that is not a row by the rules in another way."""


def rows(
    source: Source, delimiter: str, repair: Repair | None = None
) -> Iterator[list[str] | Skipped]:
    """Yield the rows of *source*; ``source.place`` is where each of them is.

    The characters that the person names take precedence over *delimiter* and quotation marks;
    `Usage` for a name that is not a character. `NotAlone` for a row that cannot be read if *source*
    is a part of another.
    """
    csv.field_size_limit(LONGEST)
    signs = _signs(source, delimiter)
    place, held = source.place, _Held(source)
    lines = chain.from_iterable(held.blocks())
    lines_read = 0  # how many lines *lines* has yielded
    place.line, place.row = source.rows.line, held.row
    feed: Iterator[str] = lines
    while True:
        before = place.line
        table = csv.reader(feed, strict=True, **signs)
        held.end = lambda before=before, table=table: before + table.line_num  # type: ignore[misc]  # its defaults bind
        try:
            for row in table:
                yield row
                place.line = before + table.line_num
            source.rows = source.rows._replace(line=place.line)
            return
        except csv.Error as error:
            if source.is_part:
                raise NotAlone from None
            if "field larger" in str(error):
                raise BadInput(encoding.too_long(source)) from None
            lines_read = max(lines_read, held.end() - 1)
            first, *others = held.between(place.line, lines_read + 1) or [""]
            held.reread(others)
            place.row = first
            yield (repair(first) if repair else None) or Skipped(place.where(), _why(error), first)
            place.line += 1
            place.row = held.row
            feed = chain(others, lines)


class _Held:
    """The lines around the current row, looked up only when it is invalid."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._blocks: list[tuple[int, list[str]]] = []
        self._read_again = 0
        self.end: Callable[[], int] = lambda: 1
        """The number of the first line after the current row."""

    def blocks(self) -> Iterator[list[str]]:
        """Yield the lines, a list at a time; `BadInput` where one row takes too many."""
        first = self._source.rows.line
        for block in encoding.lines(self._source):
            start = self._source.place.line
            self._blocks = [(at, block) for at, block in self._blocks if at + len(block) > start]
            held = self.between(start, first) if len(self._blocks) > 1 else ()
            if sum(map(len, held)) > LONGEST:
                raise BadInput(encoding.too_long(self._source))
            self._blocks.append((first, block))
            first += len(block)
            yield block

    def between(self, start: int, end: int) -> list[str]:
        """Return the lines from number *start* to before *end*."""
        return [
            line
            for at, block in self._blocks
            for line in block[max(0, start - at) : max(0, end - at)]
        ]

    def row(self) -> str:
        """Return the current row as it is in the source."""
        return "".join(self.between(self._source.place.line, self.end()))

    def reread(self, lines: list[str]) -> None:
        """Count *lines*, which are read a second time; `BadInput` if that happens too often."""
        self._read_again += sum(map(len, lines))
        if self._read_again > 4 * LONGEST:
            raise BadInput(encoding.too_long(self._source))


def _why(error: csv.Error) -> str:
    if "end of data" in str(error):
        return "a quotation mark is opened and never closed"
    return "unbalanced quotation marks"


def _signs(source: Source, delimiter: str) -> dict[str, Any]:
    """Return the arguments of `csv.reader`: delimiter, quote and escape characters."""
    asked = source.asked
    found: dict[str, Any] = {"delimiter": _sign("--delimiter", asked.delimiter) or delimiter}
    if asked.quote is not None and asked.quote.casefold() in {"", "none"}:
        found["quoting"] = csv.QUOTE_NONE
    elif asked.quote:
        found["quotechar"] = _sign("--quote", asked.quote)
    if asked.escape:
        # Then a quotation mark is escaped, not doubled.
        found |= {"escapechar": _sign("--escape", asked.escape), "doublequote": True}
    if len({*filter(None, map(found.get, ("delimiter", "quotechar", "escapechar")))}) < sum(
        map(found.__contains__, ("delimiter", "quotechar", "escapechar"))
    ):
        raise Usage("--delimiter, --quote and --escape must be different characters")
    return found


def _sign(option: str, text: str | None) -> str | None:
    """Return the character that *text* is or names; `Usage` if it is not one."""
    if text is None:
        return None
    sign = _NAMED.get(text.casefold(), text)
    if len(sign) != 1 or sign in "\r\n\0":
        raise Usage(f"{option} {text}: write one character, or tab, comma, semicolon, bar")
    return sign


_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "bar": "|", "pipe": "|"}
MOST_ABOVE = 20
"""How many rows may precede the header."""


def header_line(head: bytes) -> str:
    """Return the line that names the columns: the first with two known names, else the first."""
    lines = beginning(head).lstrip("\ufeff\r\n").splitlines()[: MOST_ABOVE + 1]
    for line in lines:
        if len(known_names(line.split(delimiter_of(line)))) > 1:
            return line
    return first_line(head)


def known_names(cells: Iterable[str]) -> list[str]:
    """Return those of *cells* that are known as names of columns."""
    known = {"uid", *aliases()}
    return [cell for cell in cells if fold(cell.strip(' "')) in known]


def delimiter_of(line: str) -> str:
    """Return the most frequent delimiter in the header line; a comma without any."""
    return max(",;|\t", key=line.count)


def first_line(head: bytes) -> str:
    """Return the first line of a source that begins with *head*, as far as *head* contains it."""
    text = beginning(head).lstrip("\ufeff\r\n")
    return text.splitlines()[0] if text else ""


def is_text(head: bytes) -> bool:
    """Return whether *head* can be the beginning of a text."""
    return bool(head) and "\0" not in beginning(head)
