"""The files that an import writes in addition to the database: mapping and skipped rows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import output_path
from foiakit.commands.output.skipped_rows import SkippedRows
from foiakit.errors import Usage
from foiakit.model.record import Skipped


class ImportOutputs:
    """The files of --save-mapping and --skipped; call `close` at the end.

    `Usage` if both name one file, or a file must not be replaced; *sources* are never replaced.
    """

    def __init__(
        self,
        save_mapping: str | None,
        skipped: str | None,
        *,
        db: str,
        sources: list[str],
        yes: bool,
    ) -> None:
        find = partial(output_path, db=db, sources=sources, yes=yes)
        self._mapping = find(save_mapping) if save_mapping else None
        self._rows = SkippedRows(find(skipped), partial(find, may_ask=False)) if skipped else None
        if skipped and save_mapping and os.path.realpath(skipped) == os.path.realpath(save_mapping):
            raise Usage(f"{skipped}: --skipped and --save-mapping need different files")

    def add(self, row: Skipped) -> None:
        """Store a row that was skipped, if skipped rows are to be written."""
        if self._rows:
            self._rows.add(row)

    def write(self, stack: ExitStack, mapping: Callable[[], str], *, streams: bool) -> None:
        """Write the files, or the *streams* among the outputs; files appear as *stack* closes."""
        if self._mapping and (self._mapping.stream is not None) is streams:
            stack.enter_context(text_to_write(self._mapping)).write(mapping())
        if self._rows and self._rows.is_stream is streams:
            self._rows.write(stack)

    def row_files(self) -> Iterator[str]:
        """Return a sentence for each file of skipped rows, and what to do with it."""
        for name in self._rows.names if self._rows else ():
            if self._rows and name in self._rows.of_files:
                yield f"{name}: the names of the files that could not be read, one per line"
            else:
                yield f"{name}: the skipped rows; correct them and import the file"

    def close(self) -> None:
        """Release the stored rows."""
        if self._rows:
            self._rows.close()
