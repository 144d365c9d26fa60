"""Write records to stdout, to a file or a folder, in a format for other programs.

The format is that of the file's ending, or --format; .gz at its end, or --gzip, packs it. A file
appears whole or not at all, and an existing file is replaced only with --yes.
"""

from __future__ import annotations

import sys
from typing import Annotated, TextIO

import typer

from foiakit import writers
from foiakit.commands.options.columns import Columns, Sort
from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Limit,
    Quiet,
    Replace,
    Wait,
    formats,
    lock_wait,
    print_message,
    talker,
)
from foiakit.commands.options.selection import selecting
from foiakit.commands.output import record_output
from foiakit.commands.output.endings import output_format_by_ending
from foiakit.commands.output.output_files import path_to_write, text_on_stdout, text_to_write
from foiakit.commands.output.output_paths import Kind, OutputPath, output_path
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.no_records import say_if_none
from foiakit.errors import Usage
from foiakit.query import Query
from foiakit.store import Store
from foiakit.writers import DETAILED, LINES, PATHS, PIECES, TABLES, WRITERS, WriteOptions

FORMATS = (*WRITERS, *PATHS)


@selecting
def run(
    *,
    query: Query,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    path: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Instead of stdout.")
    ] = None,
    yes: Replace = False,
    columns: Columns = None,
    sort: Sort = "date",
    gzip: Annotated[bool, typer.Option("--gzip", help="Pack it, as gzip does.")] = False,
    formula_safe: Annotated[
        bool,
        typer.Option(
            "--formula-safe",
            help="In CSV and TSV, put an apostrophe before what a spreadsheet might run.",
        ),
    ] = False,
    partition: Annotated[
        str | None,
        typer.Option(metavar="year", help="Parquet: a folder of files, one for each year."),
    ] = None,
    details: Annotated[
        bool,
        typer.Option(
            "--details",
            help="JSON, NDJSON: with what telegrams say besides, and the postings.",
        ),
    ] = False,
    limit: Limit = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Select, then stream to the writer."""
    form = _format(output_format, path)
    packed = gzip or (path or "").endswith(".gz")
    wish = WriteOptions(columns or (), partition or sort, formula_safe, partition, details)
    _check(form, path, wish, packed=packed)
    query = query._replace(limit=limit)
    written = (
        None if path in {None, "-"} else output_path(path, db, yes=yes, kind=_kind(form, wish))
    )
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        if written is None:
            with text_on_stdout(gzipped=packed) as out:
                # Where the records themselves go to a terminal, a line would run into them.
                far = Progress(quiet=quiet or sys.stdout.isatty())
                _write(store, query, form, record_output.shown(out, form), wish, far)
            say_if_none(store, query, talker(quiet=quiet))
            return
        remarks = _make(store, query, form, written, wish, Progress(quiet=quiet), packed=packed)
        for remark in remarks:
            print_message(f"{path}: {remark}")
        talker(quiet=quiet)(f"{path}: {store.count(query):,} records written as {form}")


def _make(
    store: Store,
    query: Query,
    form: str,
    written: OutputPath,
    wish: WriteOptions,
    far: Progress,
    *,
    packed: bool,
) -> list[str]:
    if form not in PATHS:
        with text_to_write(written, gzipped=packed) as out:
            _write(store, query, form, record_output.shown(out, form), wish, far)
        return []
    with path_to_write(written) as path:
        if form in PIECES:
            return writers.piece_writer(form).write_from_to(path, store, query, wish)
        records = far.over(store.ordered(query, wish.sort), form, lambda: store.count(query))
        return writers.path_writer(form).write_to(path, records, store.postings(), wish)


def _write(
    store: Store, query: Query, form: str, out: TextIO, wish: WriteOptions, far: Progress
) -> None:
    if form in LINES:
        writers.line_writer(form).write_from(store, query, out, wish)
        return
    records = far.over(store.ordered(query, wish.sort), form, lambda: store.count(query))
    postings = store.postings()
    if form in TABLES:
        writers.table_writer(form).write(records, out, postings, wish)
    else:
        writers.writer(form).write(records, out, postings)


def _kind(form: str, wish: WriteOptions) -> Kind:
    if form in PIECES:
        return Kind.DATABASE
    if form == "bagit" or wish.partition:
        return Kind.FOLDER
    return Kind.FILE if form in PATHS else Kind.TEXT


def _format(name: str | None, path: str | None) -> str:
    by_ending = None if name else output_format_by_ending(path, FORMATS)
    return record_output.form_of(name, FORMATS, by_ending or "ndjson")


def _check(form: str, path: str | None, wish: WriteOptions, *, packed: bool) -> None:
    """Raise `Usage` for wishes that do not go together."""
    if form in PATHS and (path is None or path == "-"):
        raise Usage(f"{form} is no stream; say where it is to be: --output NAME")
    if form in PATHS and packed:
        raise Usage(f"{form} is packed by itself, or is a folder; leave --gzip out")
    if wish.columns and form not in TABLES:
        raise Usage(f"--columns is for tables ({', '.join(TABLES)}); {form} is none")
    if wish.details and form not in DETAILED:
        here = "has them anyway" if form in PIECES else "has no place for them"
        raise Usage(f"--details is for {' and '.join(DETAILED)}; {form} {here}")
    if wish.details and wish.columns:
        raise Usage("--details is for whole records, so that they come back; leave --columns out")
    if wish.formula_safe and form not in {"csv", "tsv"}:
        raise Usage(f"--formula-safe is for csv and tsv; {form} runs no formulas")
    if wish.partition and form != "parquet":
        raise Usage(f"--partition is for parquet, not for {form}")
    if wish.partition not in {None, "year"}:
        raise Usage(f"--partition {wish.partition}: only year")
