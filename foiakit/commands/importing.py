"""Sources become one stream of items, and what could not become a record is put by."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from typing import IO, Any, NamedTuple

from foiakit.commands.folders import Named, files
from foiakit.commands.placing import text_placed
from foiakit.commands.progress import Progress
from foiakit.commands.told import Told
from foiakit.errors import BadInput, Usage
from foiakit.readers import Item, Reader, is_known, reader, recognise
from foiakit.readers.source import Asked, Source, source
from foiakit.record import Details, Skipped

TEXTS = (".csv", ".tsv", ".json", ".ndjson", ".jsonl", ".txt", ".xml", ".html", ".htm")
"""Names under which a person expects a file to be read, wherever it is found."""
_LOOK = 512
"""After so many records the clock is looked at."""


LARGE = 8 * 2**20
"""Files that are larger, all together, may bring more than memory is given for, unpacked or not."""


class Columns(NamedTuple):
    """What became of a source: `Source.fields`, `Source.dropped`, `Source.remarks`."""

    fields: dict[str, str]
    dropped: dict[str, str]
    remarks: list[str]


class Stream:
    """The items of all *paths*, in their order, opened one after the other.

    A folder stands for the files in it. One of these that is of no form foiakit reads is left out
    and told; one that cannot be read is skipped, as a PDF is that was named among others.

    They may be read in a copy of this process (`foiakit.store.apart.Follow`).
    """

    def __init__(
        self, paths: list[str], form: str | None, asked: Asked, *, strict: bool, progress: Progress
    ) -> None:
        if paths.count("-") > 1:
            raise Usage("standard input can be read only once")
        self._form = form
        self._asked = asked
        self._strict = strict
        self._progress = progress
        self._here: Source | None = None
        self._tick: Callable[[int, str, float | None], None] = self._show
        self.sources: list[Columns] = []
        """Those with columns or with remarks of their own."""
        self.told = Told()
        self._named = list(files(paths, lambda path, why: self.told.add(path, "left out", why)))
        named = [one.path for one in self._named if not one.found]
        self._opened = {path: source(path, asked) for path in named if not _is_regular(path)}
        for path in named:
            if path not in self._opened:
                # Every file that is named is looked at before anything is read of the first.
                source(path, asked).stream.close()
        self._paths = paths
        self._done = 0

    def where(self) -> str:
        """The place of the item that came last."""
        return self._here.place.where() if self._here else ""

    def items(self) -> Iterator[Item]:
        """The items; with *strict*, `BadInput` for the first that is skipped."""
        for number, named in enumerate(self._named):
            for item in self._file(number, named):
                if type(item) is not Skipped:
                    yield item
                elif self._strict:
                    raise BadInput(f"{item.where}: {item.reason}; nothing was imported")
                elif here := self._here:
                    yield item._replace(ending=here.ending, heading=here.heading)
                else:
                    yield item
        if not self._done and all(one.found for one in self._named):
            names = ", ".join(self._paths)
            raise BadInput(f"{names}: a folder with nothing in it that foiakit reads")

    def _file(self, number: int, named: Named) -> Iterator[Item]:
        """The items of one file; one that is skipped if the whole of it cannot be read."""
        before = self._done
        try:
            given = self._opened.get(named.path) or source(named.path, self._asked)
            with given.stream:
                yield from self._read(given, number, named)
        except BadInput as error:
            if self._done > before or not self._may_skip(named):
                raise
            self._done += 1
            reason = str(error).removeprefix(f"{named.path}: ")
            yield Skipped(named.path, reason, named.path)

    def _read(self, given: Source, number: int, named: Named) -> Iterator[Item]:
        self._here = given
        chosen = self._reader(given, named)
        if chosen is None:
            self.told.add(named.path, "left out: not a form that foiakit reads")
            return
        self.sources.append(Columns(given.fields, given.dropped, given.remarks))
        name = os.path.basename(named.path) if named.path != "-" else given.name
        of = len(self._named)

        def part() -> float | None:
            here = given.part()
            return here if of == 1 else (number + (here or 0)) / of

        given.pulse = lambda: self._tick(self._done, name, part())
        given.pulse()
        for item in chosen.read(given):
            self._done += type(item) is not Details  # which is part of the record that follows
            if not self._done % _LOOK:
                given.pulse()
            yield item
        given.pulse = lambda: None  # it holds on to all of this
        self.told.take(given)
        if not (given.fields or given.dropped or given.remarks):
            self.sources.pop()

    def _reader(self, given: Source, named: Named) -> Reader | None:
        if self._form:
            return reader(self._form)
        if not named.found:
            return recognise(given)
        try:
            return recognise(given) if is_known(given) else None
        except BadInput:  # no text of any encoding; under a name that promises one, it is trouble
            if given.bare_name.lower().endswith(TEXTS):
                raise
            return None

    def _may_skip(self, named: Named) -> bool:
        here = self._here
        several = len(self._named) > 1
        return named.found or (
            several and here is not None and reader("pdf").claims(here.head, here.bare_name)
        )

    def may_go_apart(self) -> bool:
        """Not where reading leaves files behind when it is stopped: copies, pages to be read."""
        return not (self._asked.ocr or self._asked.copy_to)

    def goes_apart(self, send: Callable[[Any], None]) -> None:
        """In the copy: what a person should see goes to where it is shown."""
        self._tick = lambda done, name, share: send((done, name, share))

    def show(self, pulse: tuple[int, str, float | None]) -> None:
        """Where it is shown: how many items, of which file, how much of it."""
        self._show(*pulse)

    def _show(self, done: int, name: str, share: float | None) -> None:
        self._progress.tick(done, name, lambda: share)

    def known(self) -> tuple[list[Columns], Told]:
        """In the copy, at the end: what became of the sources."""
        return self.sources, self.told

    def learn(self, known: tuple[list[Columns], Told]) -> None:
        """Take that over."""
        self.sources, self.told = known

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


class SkippedRows:
    """The rows that were skipped, kept aside until it is known that the import stands."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._leaves: dict[tuple[str, str], IO[str]] = {}

    def add(self, row: Skipped) -> None:
        """Keep *row* with the others of files like its own."""
        ending, heading = row.ending, row.heading
        kept = self._leaves.get((ending, heading))
        if kept is None:
            kept = self._leaves[ending, heading] = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - until `write`
                2**20, "w+", encoding="utf-8", newline="", errors="surrogatepass"
            )
            kept.write("[\n" if ending == ".json" else _line(heading) if heading else "")
        elif ending == ".json":
            kept.write(",\n")
        kept.write(row.raw if ending == ".json" else _line(row.raw))

    def write(self) -> list[str]:
        """Write the files and give their names: one for each heading, numbered after the first."""
        names = []
        stem, end = os.path.splitext(self._path)
        for number, ((ending, _), kept) in enumerate(self._leaves.items(), 1):
            name = self._path if number == 1 else f"{stem}.{number}{end}"
            kept.write("\n]\n" if ending == ".json" else "")
            kept.seek(0)
            with text_placed(name) as file:
                while text := kept.read(2**20):
                    file.write(text)
            names.append(name)
        return names

    def close(self) -> None:
        """Let go of what was kept aside."""
        for kept in self._leaves.values():
            kept.close()


def _line(text: str) -> str:
    return text if text.endswith(("\n", "\r")) else f"{text}\n"
