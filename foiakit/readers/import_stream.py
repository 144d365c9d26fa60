"""Sources become one stream of items, and what could not become a record is put by."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from itertools import chain, groupby, islice

from foiakit.errors import BadInput, Usage
from foiakit.readers import Item, Reader, file_batches
from foiakit.readers.archives.compressed import bare
from foiakit.readers.file_batches import Files, raised
from foiakit.readers.file_notes import FileNotes
from foiakit.readers.file_reading import Columns, FileReading, Named, Wanted
from foiakit.readers.folders import files
from foiakit.readers.pool import Pool, processors
from foiakit.readers.source import Source, SourceOptions, source
from foiakit.readers.tables import row_blocks
from foiakit.store.load.batches import Batch, unpack
from foiakit.store.log.change_log import now

LARGE = 8 * 2**20
"""Files that are larger, all together, may bring more than memory is given for, unpacked or not."""
WHOLE = 8 * 2**20
"""A file of fewer bytes is read as a whole by a process of the pool."""
LITTLE = 256 * 1024
"""Files of fewer bytes, all together, are read before a pool has started."""
Tick = Callable[[int, str, Callable[[], float | None]], None]
"""Called now and then with the records read so far, the file, and what gives the share done."""
_FIRST = 2
"""How many files are the first part."""
_TOGETHER = 16
"""How many small files are one part."""


class Stream:
    """The items of all *paths*, in their order, opened one after the other.

    A folder stands for the files in it. One of these that is of no form foiakit reads is left out
    and told; one that cannot be read is skipped, as a PDF is that was named among others.

    Where it saves time, a pool of processes reads them; to be closed.
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
        found = files(paths, lambda path, why: left_out.add(path, "left out", why))
        passed_over = {os.path.realpath(path) for path in asked.ignored}
        self._named = [one for one in found if os.path.realpath(one.path) not in passed_over]
        self._wanted = Wanted(form, asked, strict, several=len(self._named) > 1)
        self._moment = now()
        self._reading = FileReading(self._wanted, self._table)
        self._reading.told = left_out
        self._reading.pulse = self._show
        named = [one.path for one in self._named if not one.found]
        self._opened = {path: source(path, asked) for path in named if not _is_regular(path)}
        for path in named:
            if path not in self._opened:
                # Every file that is named is looked at before anything is read of the first.
                source(path, asked).stream.close()
        self._paths = paths
        self._number = 0
        self._whole = self._wholes()
        self._pool = Pool(busy=not self._whole)  # rows cost as much to keep as to read

    @property
    def sources(self) -> list[Columns]:
        """Those with columns or with remarks of their own."""
        return self._reading.columns

    @property
    def told(self) -> FileNotes:
        """What is to be said of files."""
        return self._reading.told

    def where(self) -> str:
        """The place of the item that came last, if it came by itself."""
        return self._reading.where()

    def items(self) -> Iterator[Item | Batch]:
        """The items, and batches of items; with *strict*, `BadInput` for the first skipped."""
        for whole, some in groupby(self._named, self._whole.__contains__):
            if whole:
                yield from self._in_parts(some)
                continue
            for named in some:
                yield from self._reading.items(named, self._opened.get(named.path))
                self._number += 1
        is_chosen = bool(self._wanted.asked.where)  # then none may match
        if not (self._reading.done or is_chosen) and all(one.found for one in self._named):
            names = ", ".join(self._paths)
            raise BadInput(f"{names}: a folder that contains nothing foiakit can read")

    def begun(self) -> Iterator[Item | Batch]:
        """As `items`, with the first one read: what cannot be read at all is found at once."""
        items = self.items()
        for first in items:
            return chain([first], items)
        return iter(())

    def close(self) -> None:
        """End the processes that read."""
        self._pool.close()

    def _wholes(self) -> set[Named]:
        """The files that are read as wholes by the pool; none where there is little to read.

        None where reading leaves files behind that nobody wants when it is stopped: copies.
        """
        asked = self._wanted.asked
        if processors() < 2 or not self._wanted.several or asked.ocr or asked.copy_to:
            return set()
        sizes = {
            one: os.path.getsize(one.path)
            for one in self._named
            if _is_regular(one.path) and bare(one.path) == one.path and os.path.exists(one.path)
        }
        some = {one for one, size in sizes.items() if size <= WHOLE}
        return some if sum(sizes[one] for one in some) > LITTLE else set()

    def _in_parts(self, some: Iterator[Named]) -> Iterator[Batch]:
        """The first part is read here: what a pool is forked from has then loaded what it needs."""
        given = self._parts(some)
        first = ((one, file_batches.read(one)) for one in islice(given, 1))
        for part, outcome in chain(first, self._pool.outcomes(given)):
            self._reading.done += outcome.done
            self._reading.columns += outcome.columns
            self._reading.told.merge(outcome.told)
            yield from map(unpack, outcome.batches)
            if outcome.error:
                raise raised(outcome.error)
            self._number += len(part.named)
            self._show(os.path.basename(part.named[-1].path), 0)

    def _parts(self, some: Iterator[Named]) -> Iterator[Files]:
        """*some*, a few at a time."""
        held: list[Named] = []
        size, together = 0, _FIRST
        for named in some:
            held.append(named)
            size += os.path.getsize(named.path)
            if len(held) == together or size > LITTLE:
                yield Files(tuple(held), self._wanted, self._moment)
                held, size, together = [], 0, _TOGETHER
        if held:
            yield Files(tuple(held), self._wanted, self._moment)

    def _table(self, given: Source, chosen: Reader) -> Iterator[Item | Batch] | None:
        return row_blocks.items(
            given, chosen, self._pool, self._reading,
            strict=self._wanted.strict, moment=self._moment,
        )  # fmt: skip

    def _show(self, name: str, share: float | None) -> None:
        of = len(self._named)
        part = share if of == 1 else (self._number + (share or 0)) / of
        self._tick(self._reading.done, name, lambda: part)

    def is_large(self) -> bool:
        """Whether there may be more than SQLite keeps in memory until it is all there."""
        sizes = [os.path.getsize(one.path) for one in self._named if _is_regular(one.path)]
        return len(sizes) < len(self._named) or sum(sizes) > LARGE

    def first_fields(self) -> dict[str, str]:
        """The columns of the first source, and where each went."""
        return self.sources[0].fields if self.sources else {}

    def fields(self) -> dict[str, str]:
        """Every column of all sources, and where it went."""
        found: dict[str, str] = {}
        for one in self.sources:
            for name, target in one.fields.items():
                found.setdefault(name, target)
        return found


def _is_regular(path: str) -> bool:
    """Whether *path* can be opened twice: a pipe (``<(command)``) cannot."""
    if path == "-":
        return False
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return True  # opening it says what is wrong
