"""Tables as text, a row a line: what CSV and TSV share.

A quotation mark that is opened and never closed would swallow all that follows. Where a row cannot
be, only its first line is skipped and reading goes on with the next.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import chain

from foiakit.errors import BadInput
from foiakit.model.record import Skipped
from foiakit.readers import encoding
from foiakit.readers.encoding import LONGEST, beginning
from foiakit.readers.source import NotAlone, Source

Mend = Callable[[str], list[str] | None]
"""What a line may be after all that is no row by the rules."""


def rows(source: Source, delimiter: str, mend: Mend | None = None) -> Iterator[list[str] | Skipped]:
    """The rows of *source*; ``source.place`` says where each of them stands.

    `NotAlone` for a row that cannot be read if *source* is a part of another.
    """
    csv.field_size_limit(LONGEST)
    place, held = source.place, _Held(source)
    lines = chain.from_iterable(held.blocks())
    given = 0  # how many lines *lines* has given
    place.line, place.row = source.rows.line, held.row
    feed: Iterator[str] = lines
    while True:
        before = place.line
        table = csv.reader(feed, delimiter=delimiter, strict=True)
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
    return "quotation marks that do not go together"


def first_line(head: bytes) -> str:
    """The first line of a source that begins with *head*, as far as it is there."""
    text = beginning(head).lstrip("\ufeff\r\n")
    return text.splitlines()[0] if text else ""


def is_text(head: bytes) -> bool:
    """Whether *head* can be the beginning of a text."""
    return bool(head) and "\0" not in beginning(head)
