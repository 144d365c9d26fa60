"""Sources become one stream of items, and what could not become a record is put by."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from typing import IO, NamedTuple

from foiakit.commands import output
from foiakit.commands.progress import Progress
from foiakit.errors import BadInput, Usage
from foiakit.readers import Item, reader, recognise
from foiakit.readers.source import Asked, Source, source
from foiakit.record import Skipped

_LOOK = 512
"""After so many records the clock is looked at."""


class Leaf(NamedTuple):
    """What a file of skipped rows is like: what stands above them, and its name's ending."""

    ending: str
    heading: str


class Stream:
    """The items of all *paths*, in their order, opened one after the other."""

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
        self.sources: list[Source] = []
        self._opened = {path: source(path, asked) for path in paths if not _is_regular(path)}
        for path in paths:
            if path not in self._opened:
                # Every file is looked at before anything is read of the first.
                source(path, asked).stream.close()
        self._paths = paths

    def where(self) -> str:
        """The place of the item that came last."""
        return self._here.place.where() if self._here else ""

    def leaf(self) -> Leaf:
        """What kind of file the item came from that came last."""
        if self._here is None:
            return Leaf(".txt", "")
        return Leaf(self._here.ending, self._here.heading)

    def items(self) -> Iterator[Item]:
        """The items; with *strict*, `BadInput` for the first that is skipped."""
        done = 0
        for path in self._paths:
            given = self._opened.get(path) or source(path, self._asked)
            self._here = given
            self.sources.append(given)
            name = os.path.basename(path) if path != "-" else given.name
            with given.stream:
                chosen = reader(self._form) if self._form else recognise(given)
                for item in chosen.read(given):
                    if type(item) is Skipped and self._strict:
                        raise BadInput(f"{item.where}: {item.reason}; nothing was imported")
                    done += 1
                    if not done % _LOOK:
                        self._progress.tick(done, name, given.part)
                    yield item

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

    def __init__(self, path: str, inputs: list[str]) -> None:
        for one in inputs:
            if one != "-" and os.path.exists(path) and os.path.samefile(path, one):
                raise Usage(f"--skipped {path} would be written over what is imported")
        self._path = path
        self._leaves: dict[Leaf, IO[str]] = {}

    def add(self, row: Skipped, leaf: Leaf) -> None:
        """Keep *row*, of a file that is like *leaf*."""
        kept = self._leaves.get(leaf)
        if kept is None:
            kept = self._leaves[leaf] = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - until `write`
                2**20, "w+", encoding="utf-8", newline="", errors="surrogatepass"
            )
            heading = leaf.heading
            kept.write("[\n" if leaf.ending == ".json" else _line(heading) if heading else "")
        elif leaf.ending == ".json":
            kept.write(",\n")
        kept.write(row.raw if leaf.ending == ".json" else _line(row.raw))

    def write(self) -> list[str]:
        """Write the files and give their names: one for each heading, numbered after the first."""
        names = []
        for number, (leaf, kept) in enumerate(self._leaves.items(), 1):
            stem, ending = os.path.splitext(self._path)
            name = self._path if number == 1 else f"{stem}.{number}{ending}"
            kept.write("\n]\n" if leaf.ending == ".json" else "")
            kept.seek(0)
            with output.to_file(name) as file:
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
