"""The rows that an import skipped, written so that they can be corrected and imported."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import IO

from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import OutputPath
from foiakit.errors import CannotWrite, Usage
from foiakit.model.record import Skipped

_PIECE = 2**20


class SkippedRows:
    """The rows of one import, one group for each heading, until they are written.

    The first group goes to *first*. The others get numbered names after it; *find* checks whether
    one of these may be written, or raises `Usage` or `CannotWrite`.
    """

    def __init__(self, first: OutputPath, find: Callable[[str], OutputPath]) -> None:
        self._first = first
        self._find = find
        self._groups: dict[tuple[str, str, bool], IO[bytes]] = {}
        self.is_stream = first.stream is not None
        self.names: list[str] = []
        """The files that `write` wrote rows to."""
        self.of_files: set[str] = set()
        """Those of the `names` that list whole files, which cannot be corrected row by row."""

    def add(self, row: Skipped) -> None:
        """Add *row* to the others of similar files."""
        ending, heading = row.ending, row.heading
        key = ending, heading, row.raw == row.where
        kept = self._groups.get(key)
        if kept is None:
            kept = self._groups[key] = tempfile.SpooledTemporaryFile(_PIECE)  # noqa: SIM115 - until `close`
            kept.write(b"[\n" if ending == ".json" else _line(heading) if heading else b"")
        elif ending == ".json":
            kept.write(b",\n")
        kept.write(_bytes(row.raw) if ending == ".json" else _line(row.raw))

    def write(self, stack: ExitStack) -> None:
        """Write the files; each gets its name when *stack* is closed.

        Files of an earlier import that are not needed now, and may be replaced, become empty.
        """
        if not self._groups and self._first.replaces is not None:
            stack.enter_context(text_to_write(self._first))
        if self.is_stream and self._groups:
            out = stack.enter_context(text_to_write(self._first))
            self.names = [self._first.name]
        stem, end = os.path.splitext(self._first.name)
        number = 1
        for (ending, _, files), kept in self._groups.items():
            if not self.is_stream:
                output = self._first
                if self.names:
                    number, output = self._next(stem, number + 1, end)
                out = stack.enter_context(text_to_write(output))
                self.names.append(output.name)
            if files:
                self.of_files.add(self.names[-1])
            kept.write(b"\n]\n" if ending == ".json" else b"")
            kept.seek(0)
            shutil.copyfileobj(kept, out.buffer, _PIECE)
        while not self.is_stream and os.path.lexists(f"{stem}.{number + 1}{end}"):
            number += 1
            with suppress(Usage, CannotWrite):  # it stays unchanged
                earlier = self._find(f"{stem}.{number}{end}")
                if earlier.replaces is not None:
                    stack.enter_context(text_to_write(earlier))

    def _next(self, stem: str, number: int, end: str) -> tuple[int, OutputPath]:
        """Return the first numbered name from *number* on that may be written."""
        while True:
            name = f"{stem}.{number}{end}"
            try:
                return number, self._find(name)
            except Usage:  # an existing file that is kept
                number += 1
            except CannotWrite:
                if not os.path.lexists(name):
                    raise
                number += 1

    def close(self) -> None:
        """Release the stored rows."""
        for kept in self._groups.values():
            kept.close()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _line(text: str) -> bytes:
    return _bytes(text if text.endswith(("\n", "\r")) else f"{text}\n")
