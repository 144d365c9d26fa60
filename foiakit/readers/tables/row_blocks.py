"""A large table, read some rows at a time by the processes of a pool.

A block must end where a row does. Its rows prove it: they read without an error to the last, which
a row that continues after the block would not. So each block begins where a row does, if all before
it were valid; from the first that is not, the rest is read here, one row after the other.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from itertools import chain

from foiakit.readers import Item, Reader, encoding, file_batches, reader, settled
from foiakit.readers.file_batches import TABLES, Block, Outcome, raised
from foiakit.readers.file_reading import FileReading
from foiakit.readers.pool import Pool
from foiakit.readers.source import Rows, Source
from foiakit.readers.tables.column_mapping import MOST_COLUMNS
from foiakit.readers.tables.delimited import header_line
from foiakit.store.load.batches import Batch, unpack

LARGE = 4 * 2**20
"""A table with fewer bytes is read before a pool has started."""
_FIRST = 4
"""How many blocks of a source of unknown size are read before a pool has started."""
_UNEVEN = 4 * 2**20
"""How many characters may wait for a closing quotation mark."""


def form_of(chosen: Reader) -> str | None:
    """Return the name of *chosen* if it is one of `TABLES`."""
    return next((name for name in TABLES if reader(name) is chosen), None)


def items(
    table: Source, chosen: Reader, pool: Pool, reading: FileReading, *, strict: bool, moment: str
) -> Iterator[Item | Batch] | None:
    """Yield the items of *table*, mostly as batches; ``None`` for a small table or none."""
    chosen = settled(chosen, table)
    form = form_of(chosen)
    if table.asked.quote is not None or table.asked.escape is not None:
        return None  # then quotation marks do not show where a row ends
    if form is None or not pool.is_useful or (table.size is not None and table.size < LARGE):
        return None
    return _Blocks(table, form, pool, reading, strict=strict, moment=moment).items(chosen)


class _Blocks:
    def __init__(
        self, table: Source, form: str, pool: Pool, reading: FileReading,
        *, strict: bool, moment: str,
    ) -> None:  # fmt: skip
        self._table = table
        self._form = form
        self._pool = pool
        self._reading = reading
        self._strict = strict
        self._moment = moment
        self._head = header_line(table.head)
        self._rows = Rows()
        self._texts = cut(table, form)
        self._shares: deque[float | None] = deque()
        self._sent: deque[Block] = deque()
        """The blocks whose outcome has not been used."""

    def items(self, chosen: Reader) -> Iterator[Item | Batch]:
        """Yield all of it."""
        for outcome in self._outcomes():
            if not outcome.alone:
                yield from self._the_rest(chosen)
                return
            yield from self._taken(outcome)
            if not (self._rows.names or self._rows.begun):
                yield from self._the_rest(chosen)
                return

    def _outcomes(self) -> Iterator[Outcome]:
        """Yield the first block alone, because the others depend on its header; then the others.

        What comes through a pipe may be little: its first blocks are read here.
        """
        if self._table.size is None:
            yield from map(file_batches.read, self._blocks(_FIRST))
        for wanted in (self._blocks(1), self._blocks()):
            for _, outcome in self._pool.outcomes(wanted):
                yield outcome

    def _blocks(self, number: int | None = None) -> Iterator[Block]:
        for at, text in enumerate(self._texts, 1):
            block = Block(
                self._table.name, self._form, self._table.asked, self._strict, self._head,
                text, self._rows, self._moment,
            )  # fmt: skip
            self._rows = self._rows._replace(line=self._rows.line + lines_in(text, self._form))
            self._shares.append(self._table.part())
            self._sent.append(block)
            yield block
            if at == number:
                return

    def _taken(self, outcome: Outcome) -> Iterator[Batch]:
        self._sent.popleft()
        if outcome.rows:  # the header, once it has been read
            self._rows = outcome.rows._replace(line=self._rows.line)
        for columns in outcome.columns:
            for name, target in columns.fields.items():
                if len(self._table.fields) < MOST_COLUMNS:
                    self._table.fields.setdefault(name, target)
            self._table.dropped.update(columns.dropped)
            self._table.remarks += columns.remarks
        self._table.heading = self._rows.heading
        self._reading.done += outcome.done
        self._reading.pulse(os.path.basename(self._table.name), self._shares.popleft())
        yield from map(unpack, outcome.batches)
        if outcome.error:
            raise raised(outcome.error)

    def _the_rest(self, chosen: Reader) -> Iterator[Item | Batch]:
        """From the first unused block on, yield one row after the other."""
        if self._sent:
            self._table.rows = self._sent[0].rows
        else:
            self._table.rows = self._rows
        self._table.pieces = chain([block.text for block in self._sent], self._texts)
        return self._reading.counted(chosen.read(self._table), self._table)


def cut(table: Source, form: str) -> Iterator[str]:
    """Yield the text of *table* in pieces of about a megabyte that seem to end where a row does."""
    if form == "ndjson":
        yield from encoding.pieces(table, cr=False)
        return
    held = ""
    for piece in encoding.pieces(table, cr=True):
        text = held + piece
        end = _end_of_row(text)
        if not end and len(text) > _UNEVEN:
            end = len(text)
        if end:
            yield text[:end]
        held = text[end:]
    if held:
        yield held


def _end_of_row(text: str) -> int:
    """Where the last line ends after which all quotation marks are closed, if they are in pairs."""
    marks, end = text.count('"'), len(text)
    while marks % 2 and end:
        before = text.rfind("\n", 0, end - 1) + 1
        marks -= text.count('"', before, end)
        end = before
    return end


def lines_in(text: str, form: str) -> int:
    """How many lines *text* has; they end with LF, in the forms of CSV with CR LF and CR too."""
    ends = text.count("\n")
    if form != "ndjson" and "\r" in text:
        ends += text.count("\r") - text.count("\r\n")
    return ends + (not text.endswith(("\n", "\r") if form != "ndjson" else "\n"))
