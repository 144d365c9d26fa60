"""Reading one file: its format, its content, and what the person should know about the reading.

`FileReading` is what every way of importing uses: in the process that stores the records, and in
those that only read (`foiakit.readers.file_batches`).
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
from foiakit.readers.other_formats import unreadable
from foiakit.readers.source import Enclosed, Source, SourceOptions, open_contained, open_source
from foiakit.store.load.batches import Batch

TEXTS = (".csv", ".tsv", ".json", ".ndjson", ".jsonl", ".txt", ".xml", ".html", ".htm")
"""Extensions with which a person expects a file to be read, wherever it is found."""
PARQUET = "parquet"
_DEEPEST = 2
"""A container may be inside another one, but no deeper."""
_ENCLOSED = ("pdf", "telegram", "paper")
"""How a file attached to an e-mail may be read: not a logo, a calendar or a table."""
_LOOK = 512
"""The progress is reported each time after this many records."""
Table = Callable[[Source, Reader], Iterator[Item | Batch] | None]
"""Another way to read a table; ``None`` where it does not apply."""


class NamedFile(NamedTuple):
    """A file to import, and whether it was found in a folder rather than named."""

    path: str
    found: bool = False
    is_here: bool = False
    """Whether a file with the same bytes is at this path of this machine."""
    form: str | None = None
    """Its format, where its folder says which: it is read as this, or skipped."""
    is_enclosed: bool = False
    """Whether it is attached to an e-mail: it is read if it is a document of its own."""


class ReadOptions(NamedTuple):
    """How files are to be read, which is the same for all of one import."""

    form: str | None
    asked: SourceOptions
    strict: bool
    """Whether the first row that would be skipped is an error."""
    several: bool
    """Whether there are other files, so that an unreadable PDF is only skipped."""


class Columns(NamedTuple):
    """What a source's columns became: `Source.fields`, `Source.dropped`, `Source.remarks`."""

    fields: dict[str, str]
    dropped: dict[str, str]
    remarks: list[str]


_WITHOUT_COLUMNS = (
    "bibtex", "ris", "csl-json", "tropy", "pdf", "posting", "telegram", "tei", "paper",
)  # fmt: skip
"""Formats with fixed fields: their columns have no names of a person's choice."""


def _check_columns(name: str, chosen: Reader) -> None:
    """Raise `Usage` if *chosen*, which reads the file *name*, has no columns to be mapped."""
    form = next((form for form in _WITHOUT_COLUMNS if chosen is reader(form)), None)
    if form:
        raise Usage(f"{name}: --map and --key are for tables; the fields of {form} are known")


class FileReading:
    """Reads files one after the other and collects what is to be reported about them."""

    def __init__(self, wanted: ReadOptions, table: Table | None = None) -> None:
        self.done = 0
        """How many items were read, details not counted."""
        self.columns: list[Columns] = []
        """Of the sources with columns or with remarks of their own."""
        self.notes = FileNotes()
        self.pulse: Callable[[str, float | None], None] = _nothing
        """Called now and then with the file's name and how much of it has been read."""
        self.here: Source | None = None
        self._wanted = wanted
        self._table = table

    def where(self) -> str:
        """Return the place of the last item."""
        return self.here.place.where() if self.here else ""

    def items(self, named: NamedFile, opened: Source | None = None) -> Iterator[Item | Batch]:
        """Yield the items of one file: one `Skipped` if none of it can be read.

        With `Wanted.strict`, `BadInput` for the first that is skipped.
        """
        return self._settled(self._items(named, opened))

    def of_table(self, table: Source, chosen: Reader) -> Iterator[Item | Batch]:
        """Yield the items of a source that *chosen* reads, counted as those of a file are."""
        self.here = table
        return self._settled(self.counted(chosen.read(table), table))

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

    def _items(
        self, named: NamedFile, opened: Source | None, data: bytes = b"", depth: int = 0
    ) -> Iterator[Item | Batch]:
        """Yield the items of a file: *data* if it is *depth* containers deep."""
        before = self.done
        try:
            asked = self._wanted.asked
            if named.is_enclosed:
                asked = asked._replace(split=None)
            if depth:
                file = open_contained(data, named.path, asked)
            else:
                file = opened or open_source(named.path, asked)
            with file.stream:
                if not containers.is_container(file.head) or self._wanted.form:
                    yield from self._read(file, named, depth)
                elif depth < _DEEPEST:
                    yield from self._contained(file, named, depth + 1)
                else:
                    raise BadInput(f"{file.name}: an archive inside two others; unpack it first")
        except BadInput as error:
            if self.done > before or not self._may_skip(named):
                raise
            yield self._skipped(named, error)

    def _skipped(self, named: NamedFile, error: BadInput) -> Skipped:
        self.done += 1
        reason = str(error).removesuffix("; nothing was imported")
        if reason.startswith(f"{named.path}:"):
            reason = reason.removeprefix(f"{named.path}:").strip()
            reason = f"line {reason}" if reason[:1].isdigit() else reason
        return Skipped(named.path, reason, named.path)

    def _contained(self, container: Source, named: NamedFile, depth: int) -> Iterator[Item | Batch]:
        """Yield the items of each file in a zip or a tar, and of a container inside it."""
        count = self.done
        at_most = containers.MOST_ENTRY if named.is_enclosed else None
        entries = containers.entries(
            container.stream, container.head, container.name, at_most=at_most
        )
        while True:
            try:
                entry = next(entries, None)
            except BadInput as error:
                if not named.found:
                    raise
                yield self._skipped(named, error)  # the files before the damage are kept
                return
            if entry is None:
                break
            inner = NamedFile(f"{named.path}/{entry.name}", found=True)
            if entry.problem and entry.is_unreadable:
                yield self._skipped(inner, BadInput(entry.problem))
            elif entry.problem or not entry.data:
                self.notes.add(inner.path, f"left out: {entry.problem or 'empty'}")
            else:
                yield from self._items(inner, None, entry.data, depth)
        if depth == 1 and self.done == count and not named.found:
            nothing, why = "contains nothing foiakit can read", self.notes.of(named.path)
            raise BadInput(f"{container.name}: {nothing}{f' ({why})' if why else ''}")

    def _read(self, file: Source, named: NamedFile, depth: int) -> Iterator[Item | Batch]:
        self.here = file
        chosen = self._reader(file, named)
        if chosen is None or (named.is_enclosed and chosen not in map(reader, _ENCLOSED)):
            why = unreadable(file.bare_name) if file.head.strip(b" \t\r\n\f\v") else "empty"
            why = "a table or data, attached to an e-mail" if chosen else why
            self.notes.add(named.path, f"left out: {why}")
            return
        if self._wanted.asked.where and chosen is not reader(PARQUET):
            if not named.found:
                raise Usage(f"{file.name}: --where is for Parquet files")
            self.notes.add(named.path, "left out: not Parquet, and --where is for Parquet")
            return
        if (self._wanted.asked.columns or self._wanted.asked.key) and not named.found:
            _check_columns(file.name, chosen)
        self.columns.append(Columns(file.fields, file.dropped, file.remarks))
        name = os.path.basename(named.path) if named.path != "-" else file.name
        file.pulse = lambda: self.pulse(name, file.part())
        file.pulse()
        found = self._table(file, chosen) if self._table else None
        yield from self._and_enclosed(file, named, chosen, depth) if found is None else found
        file.pulse = lambda: None  # it would keep all of this alive
        self.notes.take(file)
        if not (file.fields or file.dropped or file.remarks):
            self.columns.pop()

    def _and_enclosed(
        self, file: Source, named: NamedFile, chosen: Reader, depth: int
    ) -> Iterator[Item | Batch]:
        """Yield the items of *file*, and after a document those of the files attached to it.

        The details of the document have the uids of what was read from each.
        """
        after: list[Item | Batch] = []
        for item in self.counted(chosen.read(file), file):
            if not file.enclosed or type(item) is not Details:
                yield item
                yield from after
                after = []
                continue
            enclosed, file.enclosed = file.enclosed, []
            attached = []
            for entry in enclosed:
                found = list(self._enclosed(entry, f"{named.path}/{entry.name}", depth + 1))
                attached.append({"name": entry.name, "uids": _own_uids(found)})
                after += found
            self.here = file
            yield item._replace(data={**item.data, "attached_files": attached})

    def _enclosed(self, entry: Enclosed, path: str, depth: int) -> Iterator[Item | Batch]:
        """Yield the items of a file attached to a document; what is not read is reported."""
        problem = entry.problem or (None if entry.data else "empty")
        if self._wanted.form:
            problem = problem or "attached to an e-mail; without --format it is read too"
        elif depth > _DEEPEST:
            problem = problem or "attached to an e-mail inside two others"
        if problem:
            self.notes.add(path, f"left out: {problem}")
        else:
            inner = NamedFile(path, found=True, is_enclosed=True)
            yield from self._items(inner, None, entry.data, depth)

    def counted(self, items: Iterator[Item], origin: Source) -> Iterator[Item]:
        """Yield *items*, read from *origin*, and count them."""
        for item in items:
            self.done += type(item) is not Details  # details are part of the record that follows
            if not self.done % _LOOK:
                origin.pulse()
            yield item

    def _reader(self, file: Source, named: NamedFile) -> Reader | None:
        if form := self._wanted.form or named.form:
            return reader(form)
        if not named.found:
            return recognise(file)
        try:
            return recognised(file)
        # not text in any encoding: an error only in a file whose extension promises text
        except BadInput:
            if file.bare_name.lower().endswith(TEXTS):
                raise
            return None

    def _may_skip(self, named: NamedFile) -> bool:
        here = self.here
        return named.found or (
            self._wanted.several
            and here is not None
            and reader("pdf").claims(here.head, here.bare_name)
        )


def _own_uids(items: list[Item | Batch]) -> list[str]:
    """Return the uids of the documents in *items*, without what is attached to one of them."""
    found = {item.uid: item for item in items if isinstance(item, Details)}
    inner = {
        uid
        for item in found.values()
        for entry in item.data.get("attached_files", ())
        for uid in entry.get("uids", ())
    }
    return [uid for uid in found if uid not in inner]


def _nothing(name: str, share: float | None) -> None:
    """Ignore the progress."""
