"""Sources become one stream of items, and what could not become a record is set aside."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from itertools import chain, groupby, islice

from foiakit.errors import BadInput, Usage
from foiakit.readers import Item, Reader, file_batches
from foiakit.readers.archives.compressed import uncompressed_name
from foiakit.readers.file_batches import Files, raised
from foiakit.readers.file_notes import LEFT_OUT, FileNotes
from foiakit.readers.file_reading import Columns, FileReading, NamedFile, ReadOptions
from foiakit.readers.folders import files
from foiakit.readers.pool import Pool, processors
from foiakit.readers.source import Source, SourceOptions, open_source
from foiakit.readers.tables import row_blocks
from foiakit.store.load.batches import Batch, unpack
from foiakit.store.log.change_log import now

LARGE = 8 * 2**20
"""Files larger than this in total may need more than SQLite's memory, unpacked or not."""
WHOLE = 8 * 2**20
"""A smaller file is read as a whole by a process of the pool."""
LITTLE = 256 * 1024
"""Files with fewer bytes in total are read before a pool has started."""
Tick = Callable[[int, str, Callable[[], float | None]], None]
"""Called now and then with the number of records read, the file, and a function for the share
done.
"""
_FIRST = 2
"""How many files are the first part."""
_TOGETHER = 16
"""How many small files are one part."""


class ImportStream:
    """The items of all *paths*, in order, opened one after the other.

    A folder stands for the files in it. A file found there in an unknown format is left out and
    reported; one that cannot be read is skipped, as is a damaged PDF among several named files.

    Where it saves time, a pool of processes reads them; call `close` at the end.
    """

    def __init__(
        self,
        paths: list[str],
        form: str | None,
        asked: SourceOptions,
        *,
        strict: bool,
        tick: Tick,
    ) -> None:
        if paths.count("-") > 1:
            raise Usage("standard input can be read only once")
        self._tick = tick
        left_out = FileNotes()
        found = files(paths, lambda path, why: left_out.add(path, LEFT_OUT, why))
        passed_over = {os.path.realpath(path) for path in asked.ignored}
        self._named = [file for file in found if os.path.realpath(file.path) not in passed_over]
        self._wanted = ReadOptions(form, asked, strict, several=len(self._named) > 1)
        self._moment = now()
        self._reading = FileReading(self._wanted, self._table)
        self._reading.notes = left_out
        self._reading.pulse = self._show
        named = [file.path for file in self._named if not file.found]
        self._opened = {path: open_source(path, asked) for path in named if not _is_regular(path)}
        for path in named:
            if path not in self._opened:
                # Every named file is opened once before the first one is read.
                open_source(path, asked).stream.close()
        self._paths = paths
        self._number = 0
        self._whole = self._wholes()
        self._pool = Pool(busy=not self._whole)  # rows cost as much to store as to read

    @property
    def sources(self) -> list[Columns]:
        """Those with columns or with remarks of their own."""
        return self._reading.columns

    @property
    def notes(self) -> FileNotes:
        """The notes on files that are to be reported."""
        return self._reading.notes

    @property
    def has_conditions(self) -> bool:
        """Whether only rows with certain values are read, so that there may be none."""
        return bool(self._wanted.asked.where)

    def where(self) -> str:
        """Return the place of the last item, if it did not come in a batch."""
        return self._reading.where()

    def items(self) -> Iterator[Item | Batch]:
        """Yield items and batches of items; with *strict*, `BadInput` for the first skipped."""
        for whole, some in groupby(self._named, self._whole.__contains__):
            if whole:
                yield from self._in_parts(some)
                continue
            for named in some:
                yield from self._reading.items(named, self._opened.get(named.path))
                self._number += 1
        if not (self._reading.done or self.has_conditions) and all(
            file.found for file in self._named
        ):
            names = ", ".join(self._paths)
            nothing = f"{names}: a folder that contains nothing foiakit can read"
            why = "; ".join(self.notes.sentences())
            raise BadInput(f"{nothing} ({why})" if why else nothing)

    def begun(self) -> Iterator[Item | Batch]:
        """As `items`, with the first one already read, so that an unreadable source fails at
        once.
        """
        items = self.items()
        for first in items:
            return chain([first], items)
        return iter(())

    def close(self) -> None:
        """End the processes that read."""
        self._pool.close()

    def _wholes(self) -> set[NamedFile]:
        """Return the files that the pool reads as wholes; none where there is little to read.

        None either where reading creates files that are unwanted when it is interrupted: copies.
        """
        asked = self._wanted.asked
        if processors() < 2 or not self._wanted.several or asked.ocr or asked.copy_to:
            return set()
        sizes = {
            file: os.path.getsize(file.path)
            for file in self._named
            if _is_regular(file.path)
            and uncompressed_name(file.path) == file.path
            and os.path.exists(file.path)
        }
        some = {file for file, size in sizes.items() if size <= WHOLE}
        return some if sum(sizes[file] for file in some) > LITTLE else set()

    def _in_parts(self, some: Iterator[NamedFile]) -> Iterator[Batch]:
        """Read the first part here, so that a forked pool starts with the needed modules loaded."""
        parts = self._parts(some)
        first = ((part, file_batches.read(part)) for part in islice(parts, 1))
        for part, outcome in chain(first, self._pool.outcomes(parts)):
            self._reading.done += outcome.done
            self._reading.columns += outcome.columns
            self._reading.notes.merge(outcome.notes)
            yield from map(unpack, outcome.batches)
            if outcome.error:
                raise raised(outcome.error)
            self._number += len(part.named)
            self._show(os.path.basename(part.named[-1].path), 0)

    def _parts(self, some: Iterator[NamedFile]) -> Iterator[Files]:
        """Yield *some*, a few at a time."""
        held: list[NamedFile] = []
        size, together = 0, _FIRST
        for named in some:
            held.append(named)
            size += os.path.getsize(named.path)
            if len(held) == together or size > LITTLE:
                yield Files(tuple(held), self._wanted, self._moment)
                held, size, together = [], 0, _TOGETHER
        if held:
            yield Files(tuple(held), self._wanted, self._moment)

    def _table(self, table: Source, chosen: Reader) -> Iterator[Item | Batch] | None:
        return row_blocks.items(
            table, chosen, self._pool, self._reading,
            strict=self._wanted.strict, moment=self._moment,
        )  # fmt: skip

    def _show(self, name: str, share: float | None) -> None:
        of = len(self._named)
        part = share if of == 1 else (self._number + (share or 0)) / of
        self._tick(self._reading.done, name, lambda: part)

    def is_large(self) -> bool:
        """Return whether there may be more than SQLite holds in memory until it is complete."""
        sizes = [os.path.getsize(file.path) for file in self._named if _is_regular(file.path)]
        return len(sizes) < len(self._named) or sum(sizes) > LARGE

    def first_fields(self) -> dict[str, str]:
        """Return the columns of the first source, and the field of each."""
        return self.sources[0].fields if self.sources else {}

    def fields(self) -> dict[str, str]:
        """Return every column of all sources, and its field."""
        found: dict[str, str] = {}
        for columns in self.sources:
            for name, target in columns.fields.items():
                found.setdefault(name, target)
        return found


def _is_regular(path: str) -> bool:
    """Return whether *path* can be opened twice: a pipe (``<(command)``) cannot."""
    if path == "-":
        return False
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return True  # opening it reports what is wrong
