"""Take in records: a posting of the National Security Archive, or a table of any make.

CSV, TSV, JSON, NDJSON, XLSX, lists of document numbers, telegrams, PDFs, FRUS volumes (TEI) and
foiakit's own exports are recognised by what they are; known columns find their fields by
themselves. A folder stands for the files in it. What is here already is not added again. One
import is one transaction: all of it, or nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, nullcontext
from functools import partial
from itertools import chain
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Replace,
    Wait,
    command_line,
    lock_wait,
    one_of,
    talker,
)
from foiakit.commands.options.import_options import OnChange, ReportAs
from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import check_copy_folder, output_path
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.skipped_rows import SkippedRows
from foiakit.commands.reports import import_report
from foiakit.commands.reports.event_report import IMPORT_EVENTS, EventReport
from foiakit.commands.reports.event_sentences import sentence
from foiakit.commands.reports.import_pipeline import Stream
from foiakit.errors import BadInput, TooLate, Usage
from foiakit.model.record import Skipped
from foiakit.readers import LISTINGS, READERS, Item
from foiakit.readers.documents.ocr_programs import tools
from foiakit.readers.source import SourceOptions
from foiakit.readers.tables.saved_mapping import load, text_of
from foiakit.store import Store
from foiakit.store.events import Conflict, Counts, Event
from foiakit.store.file.connection import LockWait
from foiakit.store.load.batches import Batch

FORMATS = (*READERS, *LISTINGS)
Fill = Callable[[Store], Counts]


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
    *,
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
    yes: Replace = False,
    report: ReportAs = "human",
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Look at every file, read the first record, and only then touch the database."""
    saved = load(mapping) if mapping else None
    asked = saved.asked if saved else SourceOptions()
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
    progress = Progress(quiet=quiet)
    stream = Stream(files, form, asked, strict=strict, progress=progress)
    find = partial(output_path, db=db, sources=[*files, *filter(None, [mapping])], yes=yes)
    mapping_to = find(save_mapping) if save_mapping else None
    rows = SkippedRows(find(skipped), partial(find, may_ask=False)) if skipped else None
    _check_together(skipped, save_mapping, copy_to)
    with (
        closing(stream),
        closing(rows) if rows else nullcontext(),
        EventReport(IMPORT_EVENTS, progress, as_json=report == "json", quiet=quiet) as events,
    ):

        def tell(event: Event) -> None:
            if strict and isinstance(event, Conflict):
                raise BadInput(f"{sentence(event)}; nothing was imported")
            if rows and isinstance(event, Skipped):
                rows.add(event)
            events.tell(event)

        def fill(store: Store) -> Counts:
            counts = store.put(
                items,
                on_change,
                stream.where,
                dry_run=dry_run,
                tell=tell,
                stage=progress.stage,
            )
            # Before the commit: where a file cannot be written, nothing is imported either.
            write(streams=False)
            return counts

        def write(*, streams: bool) -> None:
            if mapping_to and (mapping_to.stream is not None) is streams:
                file = outputs.enter_context(text_to_write(mapping_to))
                file.write(text_of(asked, form, stream.first_fields()))
            if rows and rows.is_stream is streams:
                rows.write(outputs)

        with ExitStack() as outputs:
            try:
                with progress.all_or_nothing(db):
                    items = _begun(stream.items())
                    done = _put(
                        db,
                        lock_wait(wait, quiet=quiet),
                        fill,
                        dry_run=dry_run,
                        large=stream.is_large(),
                    )
            except TooLate:
                outputs.pop_all().close()  # the import stands, and so do its files
                raise
            write(streams=True)
        for name in rows.names if rows else ():
            talker(quiet=quiet)(f"{name}: the skipped rows; mend them and import the file")
        import_report.end(events, done, stream, progress, files, dry_run=dry_run)


def _can_ocr() -> bool:
    """True; `FoiakitError` where nothing is installed that reads pages."""
    tools()
    return True


def _check_together(skipped: str | None, save_mapping: str | None, copy_to: str | None) -> None:
    """Raise `Usage` where two options name one file, or --copy-to is no folder."""
    if skipped and save_mapping and os.path.realpath(skipped) == os.path.realpath(save_mapping):
        raise Usage(f"{skipped}: --skipped and --save-mapping need files of their own")
    if copy_to:
        check_copy_folder(copy_to)


def _begun(items: Iterator[Item | Batch]) -> Iterator[Item | Batch]:
    """*items*, the first of them read: what is no input at all is found before anything is made."""
    for first in items:
        return chain([first], items)
    return iter(())


def _put(db: str, patience: LockWait, fill: Fill, *, dry_run: bool, large: bool) -> Counts:
    """The report of what *fill* did, in one transaction; readers go on through a *large* one."""
    if dry_run:
        with Store.rehearse(db, patience) as store:
            return fill(store)
    absent = not os.path.lexists(db)
    with Store.write(db, patience, create=True, command=command_line(), shared=large) as store:
        try:
            with store.transaction():
                return fill(store)
        except BaseException:
            if absent:
                store.take_away()
            raise
