"""Records of an export on their way into a stream, a file or a folder."""

from __future__ import annotations

from typing import TextIO

from foiakit import writers
from foiakit.commands.output import record_output
from foiakit.commands.output.endings import output_format_by_ending
from foiakit.commands.output.output_files import path_to_write, text_to_write
from foiakit.commands.output.output_paths import Kind, OutputPath
from foiakit.commands.output.progress import Progress
from foiakit.model.query import Query
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.store import Store
from foiakit.writers import CITING, FOLDERS, LINES, PATHS, PIECES, TABLES, WRITERS, WriteOptions

FORMATS = (*WRITERS, *PATHS)


def format_of(name: str | None, path: str | None) -> str:
    """Return the format called *name*, or that of *path*'s extension; `NotFound` if unknown."""
    by_ending = None if name else output_format_by_ending(path, FORMATS)
    return record_output.form_of(name, FORMATS, by_ending or "ndjson")


def write_file(
    store: Store,
    query: Query,
    form: str,
    written: OutputPath,
    wish: WriteOptions,
    far: Progress,
    *,
    packed: bool,
) -> list[str]:
    """Write the records of *query* to the file or folder *written*; return remarks."""
    if form not in PATHS:
        with text_to_write(written, gzipped=packed) as out:
            write_stream(store, query, form, out, wish, far)
        return []
    if form in FOLDERS:
        return writers.piece_writer(form).write_from_to(written.path, store, query, wish)
    wish = wish._replace(style=default_style(store))
    with path_to_write(written) as path:
        if form in PIECES or wish.details:
            return writers.piece_writer(form).write_from_to(path, store, query, wish)
        records = far.over(store.ordered(query, wish.sort), form, lambda: store.count(query))
        return writers.path_writer(form).write_to(path, records, store.postings(), wish)


def write_stream(
    store: Store, query: Query, form: str, out: TextIO, wish: WriteOptions, far: Progress
) -> None:
    """Write the records of *query* to *out*; on a terminal hidden characters are shown."""
    out = record_output.shown(out, form)
    if form in LINES:
        writers.line_writer(form).write_from(store, query, out, wish)
        return
    records = far.over(store.ordered(query, wish.sort), form, lambda: store.count(query))
    postings = store.postings()
    if form in TABLES or form in CITING:
        wish = wish._replace(style=default_style(store))
        writers.table_writer(form).write(records, out, postings, wish)
    else:
        writers.writer(form).write(records, out, postings)


def kind_of(form: str, wish: WriteOptions) -> Kind:
    """Return the kind of file in the format *form*."""
    if form in FOLDERS:
        return Kind.SHARED_FOLDER
    if form in PIECES:
        return Kind.DATABASE
    if form == "bagit" or wish.partition:
        return Kind.FOLDER
    return Kind.FILE if form in PATHS else Kind.TEXT
