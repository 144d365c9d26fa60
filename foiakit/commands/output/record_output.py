"""Output of records: a table for a person, lines for a pipe, or the requested format."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from shutil import get_terminal_size
from typing import Any, TextIO, cast

from foiakit.commands.options.common import on_terminal
from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.store import Store
from foiakit.text.visible import json_visible, visible, visible_lines
from foiakit.text.wrapped_rows import wrapped_rows
from foiakit.writers import CITING, PATHS, WRITERS, WriteOptions, table_writer, writer

SHOWN = ("plain", "text", "markdown")
"""Formats that show hidden characters themselves: the tabs between columns are not hidden."""


def form_of(name: str | None, known: Collection[str], otherwise: str = "plain") -> str:
    """Return the format to use: *name*, or a table on a terminal and *otherwise* elsewhere.

    `NotFound` for a name that is not *known*.
    """
    if name is None:
        return "table" if on_terminal() and "table" in known else otherwise
    if name not in known:
        export = f"; foiakit export --format {name} writes it" if name in {*WRITERS, *PATHS} else ""
        raise NotFound(f"no format called {name}; there are: {', '.join(known)}{export}")
    return name


def check_format(name: str | None, also: tuple[str, ...] = ()) -> str:
    """As `form_of`, for a command that writes records: every writer's format, and *also* these."""
    return form_of(name, (*also, *WRITERS))


def write(store: Store, records: Iterable[Record], name: str, out: TextIO | None = None) -> None:
    """Write *records* of *store* to stdout, or to *out*, in the format called *name*."""
    out, postings = shown(out or sys.stdout, name), store.postings()
    if name in CITING:
        wish = WriteOptions(style=default_style(store))
        table_writer(name).write(records, out, postings, wish)
    else:
        writer(name).write(records, out, postings)


def shown(out: TextIO, name: str) -> TextIO:
    """Return *out* for the format called *name*: a terminal shows hidden characters."""
    if out.isatty() and name not in SHOWN:
        show = json_visible if "json" in name else _cells if name == "tsv" else visible_lines
        return cast(TextIO, _Shown(out, show))
    return out


class _Shown(io.TextIOBase):
    """A terminal that shows hidden characters: escapes instead of control characters."""

    def __init__(self, out: TextIO, show: Callable[[str], str]) -> None:
        super().__init__()
        self._out = out
        self._show = show

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        self._out.write(self._show(text))
        return len(text)

    def flush(self) -> None:
        self._out.flush()


def _cells(text: str) -> str:
    """Return *text* with hidden characters shown, except the tabs that separate cells."""
    return "\t".join(map(visible_lines, text.split("\t")))


def write_json(rows: Iterable[Mapping[str, Any]], form: str) -> None:
    """Write *rows* to stdout as ``json``, one list, or as ``ndjson``, an object per line."""
    out = sys.stdout
    lines = (_dumped(row, out) for row in rows)
    if form == "ndjson":
        out.writelines(f"{line}\n" for line in lines)
        return
    between = "[\n"
    for line in lines:
        out.write(f"{between}{line}")
        between = ",\n"
    out.write("[]\n" if between == "[\n" else "\n]\n")


def write_object(value: Any) -> None:
    """Write one *value* to stdout as JSON that a person can read too."""
    sys.stdout.write(f"{_dumped(value, sys.stdout, indent=1)}\n")


def _dumped(value: Any, out: TextIO, indent: int | None = None) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return json_visible(text) if out.isatty() else text


def write_plain(rows: Iterable[Iterable[object]]) -> None:
    """Write *rows* to stdout as lines, their cells separated by tabs; None is an empty cell."""
    for row in rows:
        cells = ("" if cell is None else visible(str(cell)) for cell in row)
        sys.stdout.write("\t".join(cells) + "\n")


def write_columns(rows: Sequence[Sequence[str]]) -> None:
    """Write *rows* to stdout: in columns on a terminal, else as `write_plain` does."""
    if not on_terminal():
        write_plain(rows)
        return
    lines = wrapped_rows(rows, get_terminal_size().columns)
    sys.stdout.writelines(f"{line}\n" for line in lines)


def write_path(path: str) -> None:
    """The name of a file for stdout, byte for byte: it may not be UTF-8. A terminal shows that."""
    if sys.stdout.isatty():
        sys.stdout.write(f"{visible(path)}\n")
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(os.fsencode(path) + b"\n")
    sys.stdout.buffer.flush()
