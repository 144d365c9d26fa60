"""Tables as text, a row a line: what CSV and TSV share.

A quotation mark that is opened and never closed would swallow all that follows. Where a row cannot
be, only its first line is skipped and reading goes on with the next.
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

Mend = Callable[[str], list[str] | None]
"""What a line may be after all that is no row by the rules."""


def rows(source: Source, delimiter: str, mend: Mend | None = None) -> Iterator[list[str] | Skipped]:
    """The rows of *source*; ``source.place`` says where each of them stands.

    The signs that the person names go before *delimiter* and quotation marks; `Usage` for a name
    that is no sign.
    `NotAlone` for a row that cannot be read if *source* is a part of another.
    """
    csv.field_size_limit(LONGEST)
    signs = _signs(source, delimiter)
    place, held = source.place, _Held(source)
    lines = chain.from_iterable(held.blocks())
    given = 0  # how many lines *lines* has given
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
            given = max(given, held.end() - 1)
            first, *others = held.between(place.line, given + 1) or [""]
            held.reread(others)
            place.row = first
            yield (mend(first) if mend else None) or Skipped(place.where(), _why(error), first)
            place.line += 1
            place.row = held.row
            feed = chain(others, lines)


class _Held:
    """The lines around the row at hand: they are looked up only when it cannot be."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._blocks: list[tuple[int, list[str]]] = []
        self._read_again = 0
        self.end: Callable[[], int] = lambda: 1
        """The number of the first line that the row at hand does not have."""

    def blocks(self) -> Iterator[list[str]]:
        """The lines, a list at a time; `BadInput` where one row takes too many."""
        first = self._source.rows.line
        for block in encoding.lines(self._source):
            start = self._source.place.line
            self._blocks = [(at, one) for at, one in self._blocks if at + len(one) > start]
            held = self.between(start, first) if len(self._blocks) > 1 else ()
            if sum(map(len, held)) > LONGEST:
                raise BadInput(encoding.too_long(self._source))
            self._blocks.append((first, block))
            first += len(block)
            yield block

    def between(self, start: int, end: int) -> list[str]:
        """The lines from number *start* to before *end*."""
        return [
            line
            for at, block in self._blocks
            for line in block[max(0, start - at) : max(0, end - at)]
        ]

    def row(self) -> str:
        """The row at hand as it stands in the source."""
        return "".join(self.between(self._source.place.line, self.end()))

    def reread(self, lines: list[str]) -> None:
        """Count *lines*, which are read once more; `BadInput` when that goes on and on."""
        self._read_again += sum(map(len, lines))
        if self._read_again > 4 * LONGEST:
            raise BadInput(encoding.too_long(self._source))


def _why(error: csv.Error) -> str:
    if "end of data" in str(error):
        return "a quotation mark is opened and never closed"
    return "unbalanced quotation marks"


def _signs(source: Source, delimiter: str) -> dict[str, Any]:
    """What `csv.reader` has to know: the signs that part, quote and escape cells."""
    asked = source.asked
    found: dict[str, Any] = {"delimiter": _sign("--delimiter", asked.delimiter) or delimiter}
    if asked.quote is not None and asked.quote.casefold() in {"", "none"}:
        found["quoting"] = csv.QUOTE_NONE
    elif asked.quote:
        found["quotechar"] = _sign("--quote", asked.quote)
    if asked.escape:
        # A quotation mark has the escape before it then, not another one.
        found |= {"escapechar": _sign("--escape", asked.escape), "doublequote": True}
    if len({*filter(None, map(found.get, ("delimiter", "quotechar", "escapechar")))}) < sum(
        map(found.__contains__, ("delimiter", "quotechar", "escapechar"))
    ):
        raise Usage("--delimiter, --quote and --escape must be different signs")
    return found


def _sign(option: str, text: str | None) -> str | None:
    """The one sign that *text* is or names; `Usage` if it is none."""
    if text is None:
        return None
    sign = _NAMED.get(text.casefold(), text)
    if len(sign) != 1 or sign in "\r\n\0":
        raise Usage(f"{option} {text}: write one sign, or tab, comma, semicolon, bar")
    return sign


_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "bar": "|", "pipe": "|"}
MOST_ABOVE = 20
"""How many rows may stand above the header."""


def header_line(head: bytes) -> str:
    """The line that names the columns: the first in which two names are known, else the first."""
    lines = beginning(head).lstrip("\ufeff\r\n").splitlines()[: MOST_ABOVE + 1]
    for line in lines:
        if len(known_names(line.split(delimiter_of(line)))) > 1:
            return line
    return first_line(head)


def known_names(cells: Iterable[str]) -> list[str]:
    """Those of *cells* that are known as names of columns."""
    known = {"uid", *aliases()}
    return [cell for cell in cells if fold(cell.strip(' "')) in known]


def delimiter_of(line: str) -> str:
    """The sign that most often parts the names in the header line; a comma where none does."""
    return max(",;|\t", key=line.count)


def first_line(head: bytes) -> str:
    """The first line of a source that begins with *head*, as far as it is there."""
    text = beginning(head).lstrip("\ufeff\r\n")
    return text.splitlines()[0] if text else ""


def is_text(head: bytes) -> bool:
    """Whether *head* can be the beginning of a text."""
    return bool(head) and "\0" not in beginning(head)
