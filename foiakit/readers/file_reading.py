"""Reading one file: what it is, what it says, and what the person should know of how it was read.

`FileReading` is what every way of importing goes through: in the process that keeps the records,
and in those that only read (`foiakit.readers.file_batches`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

from foiakit.errors import BadInput, Usage
from foiakit.model.record import Details, Skipped
from foiakit.readers import Item, Reader, reader, recognise, recognised
from foiakit.readers.archives import containers
from foiakit.readers.file_notes import FileNotes
from foiakit.readers.source import Source, SourceOptions, inside, source
from foiakit.store.load.batches import Batch

TEXTS = (".csv", ".tsv", ".json", ".ndjson", ".jsonl", ".txt", ".xml", ".html", ".htm")
"""Names under which a person expects a file to be read, wherever it is found."""
PARQUET = "parquet"
_DEEPEST = 2
"""A container may stand in another one, and no deeper."""
_LOOK = 512
"""After so many records the progress is reported."""
Table = Callable[[Source, Reader], Iterator[Item | Batch] | None]
"""Another way to read a table; ``None`` where it does not apply."""


class Named(NamedTuple):
    """A file to import, and whether it was found in a folder rather than named."""

    path: str
    found: bool = False
    is_here: bool = False
    """Whether a file with the same bytes is at this path of this machine."""


class Wanted(NamedTuple):
    """How files are to be read, which is the same for all of one import."""

    form: str | None
    asked: SourceOptions
    strict: bool
    """Whether the first row that would be skipped is an error."""
    several: bool
    """Whether there are other files, so that a PDF that cannot be read is only skipped."""


class Columns(NamedTuple):
    """What became of a source: `Source.fields`, `Source.dropped`, `Source.remarks`."""

    fields: dict[str, str]
    dropped: dict[str, str]
    remarks: list[str]


_WITHOUT_COLUMNS = (
    "bibtex", "ris", "csl-json", "tropy", "pdf", "posting", "telegram", "tei", "paper",
)  # fmt: skip
"""Formats whose fields are known: no column of theirs is called what the person likes."""


def _check_columns(name: str, chosen: Reader) -> None:
    """`Usage` where *chosen*, which reads the file *name*, has no columns to be mapped."""
    form = next((form for form in _WITHOUT_COLUMNS if chosen is reader(form)), None)
    if form:
        raise Usage(f"{name}: --map and --key are for tables; the fields of {form} are known")


class FileReading:
    """Reads files one after the other and remembers what is to be reported of them."""

    def __init__(self, wanted: Wanted, table: Table | None = None) -> None:
        self.done = 0
        """How many items came, details apart."""
        self.columns: list[Columns] = []
        """Of the sources with columns or with remarks of their own."""
        self.told = FileNotes()
        self.pulse: Callable[[str, float | None], None] = _nothing
        """Called now and then with the file's name and how much of it has been read."""
        self.here: Source | None = None
        self._wanted = wanted
        self._table = table

    def where(self) -> str:
        """The place of the item that came last."""
        return self.here.place.where() if self.here else ""

    def items(self, named: Named, opened: Source | None = None) -> Iterator[Item | Batch]:
        """The items of one file, one that is skipped if the whole of it cannot be read.

        With `Wanted.strict`, `BadInput` for the first that is skipped.
        """
        return self._settled(self._items(named, opened))

    def of_table(self, given: Source, chosen: Reader) -> Iterator[Item | Batch]:
        """The items of a source that *chosen* reads, counted as those of a file are."""
        self.here = given
        return self._settled(self.counted(chosen.read(given), given))

    def _settled(self, items: Iterator[Item | Batch]) -> Iterator[Item | Batch]:
        for item in items:
            if type(item) is not Skipped:
                yield item
            elif self._wanted.strict:
                raise BadInput(f"{item.where}: {item.reason}; nothing was imported")
            elif here := self.here:
                yield item._replace(ending=here.ending, heading=here.heading)
            else:
                yield item

    def _items(self, named: Named, opened: Source | None) -> Iterator[Item | Batch]:
        before = self.done
        try:
            given = opened or source(named.path, self._wanted.asked)
            with given.stream:
                if containers.is_container(given.head) and not self._wanted.form:
                    yield from self._contained(given, named)
                else:
                    yield from self._read(given, named)
        except BadInput as error:
            if self.done > before or not self._may_skip(named):
                raise
            self.done += 1
            reason = str(error).removeprefix(f"{named.path}: ")
            yield Skipped(named.path, reason, named.path)

    def _contained(self, given: Source, named: Named, depth: int = 1) -> Iterator[Item | Batch]:
        """The items of each file in a zip or a tar, and of a container among them."""
        count = self.done
        for entry in containers.entries(given.stream, given.head, given.name):
            name = f"{named.path}/{entry.name}"
            if entry.problem:
                self.told.add(name, f"skipped: {entry.problem}")
                continue
            if not entry.data:
                self.told.add(name, "skipped: empty")
                continue
            one = Named(name, found=True)
            held = inside(entry.data, name, self._wanted.asked)
            if not containers.is_container(held.head):
                yield from self._items(one, held)
            elif depth < _DEEPEST:
                yield from self._contained(held, one, depth + 1)
            else:
                self.told.add(name, "skipped: a container inside two others")
        if depth == 1 and self.done == count and not named.found:
            raise BadInput(f"{given.name}: contains nothing foiakit can read")

    def _read(self, given: Source, named: Named) -> Iterator[Item | Batch]:
        self.here = given
        chosen = self._reader(given, named)
        if chosen is None:
            self.told.add(named.path, "skipped: not a format foiakit can read")
            return
        if self._wanted.asked.where and chosen is not reader(PARQUET):
            if not named.found:
                raise Usage(f"{given.name}: --where is for Parquet files")
            self.told.add(named.path, "skipped: not Parquet, for which --where is")
            return
        if (self._wanted.asked.columns or self._wanted.asked.key) and not named.found:
            _check_columns(given.name, chosen)
        self.columns.append(Columns(given.fields, given.dropped, given.remarks))
        name = os.path.basename(named.path) if named.path != "-" else given.name
        given.pulse = lambda: self.pulse(name, given.part())
        given.pulse()
        found = self._table(given, chosen) if self._table else None
        yield from self.counted(chosen.read(given), given) if found is None else found
        given.pulse = lambda: None  # it holds on to all of this
        self.told.take(given)
        if not (given.fields or given.dropped or given.remarks):
            self.columns.pop()

    def counted(self, items: Iterator[Item], given: Source) -> Iterator[Item]:
        """*items* of *given*, counted as they come."""
        for item in items:
            self.done += type(item) is not Details  # which is part of the record that follows
            if not self.done % _LOOK:
                given.pulse()
            yield item

    def _reader(self, given: Source, named: Named) -> Reader | None:
        if self._wanted.form:
            return reader(self._wanted.form)
        if not named.found:
            return recognise(given)
        try:
            return recognised(given)
        except BadInput:  # not text in any encoding; under a name that promises text, an error
            if given.bare_name.lower().endswith(TEXTS):
                raise
            return None

    def _may_skip(self, named: Named) -> bool:
        here = self.here
        return named.found or (
            self._wanted.several
            and here is not None
            and reader("pdf").claims(here.head, here.bare_name)
        )


def _nothing(name: str, share: float | None) -> None:
    """Nobody watches."""
