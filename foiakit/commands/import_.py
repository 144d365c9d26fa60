"""Import records from a National Security Archive posting or from tables.

\b
    foiakit import docs/examples/ebb389.txt
    foiakit import papers/ --dry-run                  a folder: only show it
    foiakit import list.csv --map "Doc Title=title"

CSV, TSV, JSON, NDJSON, XLSX, lists of document numbers, telegrams, PDFs, FRUS volumes (TEI) and
foiakit's own exports are recognised by their content, and usual names of columns are mapped to
fields. A folder means the files in it. Records already in the database are not added again.
One import is one transaction: all of it, or nothing.
"""

from __future__ import annotations

from contextlib import ExitStack, closing

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import command_line
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.import_options import Files, Keeping
from foiakit.commands.options.source_options import Reading
from foiakit.commands.output.import_outputs import ImportOutputs
from foiakit.commands.output.output_paths import check_copy_folder
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.events.event_report import IMPORT_EVENTS, EventReport
from foiakit.commands.reports.events.event_sentences import sentence
from foiakit.errors import BadInput, InterruptedTooLate
from foiakit.model.record import Skipped
from foiakit.readers.tables.saved_mapping import text_of
from foiakit.store.events import Conflict, Event
from foiakit.store.import_transaction import import_transaction


@bundled
def run(*, files: Files, reading: Reading, keeping: Keeping, database: ChangedDatabase) -> None:
    """Look at every file, read the first record, and only then touch the database."""
    from foiakit.commands.reports.events import import_report  # noqa: PLC0415 - not for help
    from foiakit.readers.import_stream import ImportStream  # noqa: PLC0415 - as above

    form, asked = reading.source_options(dry_run=database.dry_run)
    progress = Progress(quiet=database.quiet)
    stream = ImportStream(files, form, asked, strict=keeping.strict, tick=progress.tick)
    outputs = ImportOutputs(
        reading.save_mapping,
        keeping.skipped,
        db=database.db,
        sources=[*files, *filter(None, [reading.mapping])],
        yes=keeping.yes,
    )
    if reading.copy_to:
        check_copy_folder(reading.copy_to)
    as_json = keeping.report == "json"
    with (
        closing(stream),
        closing(outputs),
        EventReport(IMPORT_EVENTS, progress, as_json=as_json, quiet=database.quiet) as events,
    ):

        def tell(event: Event) -> None:
            if keeping.strict and isinstance(event, Conflict):
                raise BadInput(f"{sentence(event)}; nothing was imported")
            if isinstance(event, Skipped):
                outputs.add(event)
            events.tell(event)

        def mapping() -> str:
            return text_of(asked, form, stream.first_fields())

        with ExitStack() as stack:
            try:
                with progress.all_or_nothing(database.db):
                    items = stream.begun()
                    with import_transaction(
                        database.db,
                        database.to_read.waiting(),
                        command=command_line(),
                        dry_run=database.dry_run,
                        large=stream.is_large(),
                    ) as store:
                        counts = store.put(
                            items,
                            keeping.on_change,
                            stream.where,
                            dry_run=database.dry_run,
                            tell=tell,
                            stage=progress.stage,
                        )
                        # Before the commit: if a file cannot be written, nothing is imported.
                        outputs.write(stack, mapping, streams=False)
            except InterruptedTooLate:
                stack.pop_all().close()  # the import is stored, and so are its files
                raise
            outputs.write(stack, mapping, streams=True)
        for line in outputs.row_files():
            database.say(line)
        import_report.end(events, counts, stream, progress, files, dry_run=database.dry_run)
