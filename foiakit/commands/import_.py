"""Take in records: a posting of the National Security Archive, or a table of any make.

CSV, TSV, JSON, NDJSON, XLSX, lists of document numbers, telegrams, PDFs, FRUS volumes (TEI) and
foiakit's own exports are recognised by what they are; known columns find their fields by
themselves. A folder stands for the files in it. What is here already is not added again. One
import is one transaction: all of it, or nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain
from typing import Annotated, Any

import typer

from foiakit.commands.import_report import Telling
from foiakit.commands.importing import SkippedRows, Stream
from foiakit.commands.options import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    one_of,
    patience,
    said,
    talker,
)
from foiakit.commands.placing import check_place, text_placed
from foiakit.commands.progress import Progress
from foiakit.commands.taking import OnChange, ReportAs
from foiakit.errors import Usage
from foiakit.readers import LISTINGS, READERS, Item
from foiakit.readers.saved_mapping import load, text_of
from foiakit.readers.source import Asked
from foiakit.store import Store
from foiakit.store.connection import Patience
from foiakit.store.prepare import Batch
from foiakit.store.report import Report

FORMATS = (*READERS, *LISTINGS)
Fill = Callable[[Store], Report]


def _pair(text: str) -> tuple[str, str]:
    theirs, sign, ours = text.rpartition("=")
    if not sign or not theirs or not ours:
        raise typer.BadParameter(f"{text!r}: write COLUMN=FIELD")
    return theirs, ours.strip()


Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Files or folders to take in; - is standard input."),
]
Format = Annotated[
    str | None,
    typer.Option("--format", metavar="NAME", help=f"What the files are: {', '.join(FORMATS)}."),
]
Map = Annotated[
    list[Any] | None,
    typer.Option(
        "--map",
        parser=_pair,
        metavar="COLUMN=FIELD",
        help="Which field a column is; FIELD may be keep (in the notes) or drop.",
    ),
]
Mapping = Annotated[
    str | None, typer.Option("--mapping", metavar="FILE", help="A mapping that was saved.")
]
SaveMapping = Annotated[
    str | None,
    typer.Option("--save-mapping", metavar="FILE", help="Save where each column went."),
]
Key = Annotated[
    list[str] | None,
    typer.Option("--key", metavar="COLUMN", help="The column, or columns, that tell rows apart."),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="KEY", help="Where the records are in JSON: results.items."),
]
Unmapped = Annotated[
    str | None,
    typer.Option(
        parser=one_of("notes", "drop"),
        metavar="notes|drop",
        help="What becomes of a column without a field: a line of the notes, unless dropped.",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The encoding, if it is not recognised."),
]
Ocr = Annotated[
    bool,
    typer.Option(
        "--ocr", help="Read PDF pages without text with ocrmypdf or tesseract, if installed."
    ),
]
CopyTo = Annotated[
    str | None,
    typer.Option("--copy-to", metavar="DIR", help="Copy every PDF here, under a name of its own."),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Import nothing if any row cannot be read or conflicts.")
]
Kept = Annotated[
    str | None,
    typer.Option("--skipped", metavar="FILE", help="Write skipped rows here, to mend them."),
]


def run(
    files: Files,
    input_format: Format = None,
    columns: Map = None,
    mapping: Mapping = None,
    save_mapping: SaveMapping = None,
    key: Key = None,
    at: At = None,
    unmapped: Unmapped = None,
    encoding: Encoding = None,
    ocr: Ocr = False,
    copy_to: CopyTo = None,
    on_change: OnChange = "keep",
    strict: Strict = False,
    skipped: Kept = None,
    report: ReportAs = "human",
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Look at every file, read the first record, and only then touch the database."""
    saved = load(mapping) if mapping else None
    asked = saved.asked if saved else Asked()
    asked = asked._replace(
        columns=tuple(columns or ()),
        key=tuple(key or asked.key),
        at=at if at is not None else asked.at,
        unmapped=unmapped or asked.unmapped,
        encoding=encoding or asked.encoding,
        ocr=ocr and _can_ocr(),
        copy_to=None if dry_run else copy_to,
    )
    form = input_format or (saved.form if saved else None)
    progress = Progress(quiet)
    stream = Stream(files, form, asked, strict=strict, progress=progress)
    for written in filter(None, (skipped, save_mapping)):
        _refuse(written, files, db)
    rows = SkippedRows(skipped) if skipped else None
    with (
        closing(stream),
        Telling(
            stream, progress, as_json=report == "json", quiet=quiet, strict=strict, rows=rows
        ) as telling,
    ):

        def fill(store: Store) -> Report:
            return store.put(
                items,
                on_change,
                stream.where,
                dry_run=dry_run,
                tell=telling.tell,
                stage=progress.stage,
            )

        with progress.all_or_nothing(db):
            items = _begun(stream.items())
            done = _put(db, patience(wait, quiet), fill, dry_run=dry_run, large=stream.is_large())
        if save_mapping:
            with text_placed(save_mapping) as file:
                file.write(text_of(asked, form, stream.first_fields()))
        for name in rows.write() if rows else ():
            talker(quiet)(f"{name}: the skipped rows; mend them and import the file")
        telling.end(done, files, dry_run=dry_run, quiet=quiet)


def _can_ocr() -> bool:
    """True; `FoiakitError` where nothing is installed that reads pages."""
    from foiakit.readers.ocr import tools

    tools()
    return True


def _refuse(path: str, files: list[str], db: str) -> None:
    """Raise `Usage` where what is written to *path* would take the place of what is read."""
    check_place(path, db)
    for one in files if os.path.exists(path) else ():
        if one != "-" and (os.path.samefile(path, one) or _is_in(path, one)):
            raise Usage(f"{path} would be written over what is imported; give another name")


def _is_in(path: str, folder: str) -> bool:
    whole = os.path.realpath(folder)
    return os.path.commonpath([os.path.realpath(path), whole]) == whole


def _begun(items: Iterator[Item | Batch]) -> Iterator[Item | Batch]:
    """*items*, the first of them read: what is no input at all is found before anything is made."""
    for first in items:
        return chain([first], items)
    return iter(())


def _put(db: str, patience: Patience, fill: Fill, *, dry_run: bool, large: bool) -> Report:
    """The report of what *fill* did, in one transaction; readers go on through a *large* one."""
    if dry_run:
        with Store.rehearse(db, patience) as store:
            return fill(store)
    absent = not os.path.lexists(db)
    with Store.write(db, patience, create=True, command=said(), shared=large) as store:
        try:
            with store.transaction():
                return fill(store)
        except BaseException:
            if absent:
                store.take_away()
            raise
