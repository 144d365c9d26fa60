"""Where records go: a table for a person, lines for a pipe, or the format that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO, cast

from foiakit.commands.options import on_terminal
from foiakit.errors import CannotWrite, NotFound
from foiakit.record import Collection, Record
from foiakit.visible import json_visible, visible_lines
from foiakit.writers import WRITERS, writer

SHOWN = ("plain", "text", "markdown")
"""Formats that show what is hidden themselves: the tabs between their columns are not hidden."""


def check_format(name: str | None, also: tuple[str, ...] = ()) -> str:
    """The format to use: *name*, or a table on a terminal and plain lines elsewhere."""
    if name is None:
        return "table" if on_terminal() and "table" in also else "plain"
    if name not in WRITERS and name not in also:
        known = ", ".join((*also, *WRITERS))
        raise NotFound(f"no format called {name}; there are: {known}")
    return name


def write(
    records: Iterable[Record],
    name: str,
    postings: Mapping[str, Collection],
    out: TextIO | None = None,
) -> None:
    """Write *records* to stdout, or to *out*, in the format called *name*."""
    writer(name).write(records, shown(out or sys.stdout, name), postings)


def shown(out: TextIO, name: str) -> TextIO:
    """*out* for the format called *name*: a terminal is shown what is hidden."""
    if out.isatty() and name not in SHOWN:
        return cast(TextIO, _Shown(out, is_json="json" in name))
    return out


class _Shown:
    """A terminal that shows what is hidden: escapes in place of control characters."""

    def __init__(self, out: TextIO, *, is_json: bool) -> None:
        self._out = out
        self._show = json_visible if is_json else visible_lines

    def write(self, text: str) -> int:
        return self._out.write(self._show(text))

    def flush(self) -> None:
        self._out.flush()


@contextmanager
def to_file(path: str) -> Iterator[TextIO]:
    """A text file at *path* that appears whole or not at all: it is written beside and moved."""
    import os
    import tempfile

    folder = os.path.dirname(path) or "."
    try:
        handle, beside = tempfile.mkstemp(prefix=".foiakit-", dir=folder)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from None
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(beside, 0o666 & ~mask)
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise
