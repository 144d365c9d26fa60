"""Write records to standard output, a file or a folder, in a format for other programs.

\b
    foiakit export -o records.csv
    foiakit export --year 1997..1999 -o late.xlsx --columns id,date,title
    foiakit export --format ndjson | gzip > all.ndjson.gz

The format comes from the file's ending, or --format. An ending .gz, or --gzip, compresses it. A
file appears complete or not at all, and an existing file is replaced only with --yes.
"""

from __future__ import annotations

import sys
from typing import Annotated

from foiakit.commands.options.common import Limit, Output, Replace, formats, print_message
from foiakit.commands.options.database import Database
from foiakit.commands.options.export_options import ExportOptions
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output import export_output
from foiakit.commands.output.output_files import text_on_stdout
from foiakit.commands.output.output_paths import output_path
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.no_records import say_if_none
from foiakit.errors import DONE, BadInput
from foiakit.model.private import left_out_sentence, without_private
from foiakit.model.query import Query
from foiakit.text.plurals import counted


@selecting
def run(
    *,
    query: Query,
    output_format: Annotated[str | None, formats(export_output.FORMATS)] = None,
    path: Output = None,
    yes: Replace = False,
    options: ExportOptions,
    limit: Limit = None,
    database: Database,
) -> int:
    """Select, then stream to the writer."""
    form = export_output.format_of(output_format, path)
    packed = options.gzip or (path or "").endswith(".gz")
    options.check(form, path, packed=packed)
    wish = options.for_writer()
    query = query._replace(limit=limit)
    everything = query
    if options.leaves_private_out(form):
        query = without_private(query)
    written = (
        None
        if path in {None, "-"}
        else output_path(path, database.db, yes=yes, kind=export_output.kind_of(form, wish))
    )
    with database.open() as store:
        if written is None:
            with text_on_stdout(gzipped=packed) as out:
                # If the records themselves go to a terminal, a progress line would run into them.
                far = Progress(quiet=database.quiet or sys.stdout.isatty())
                export_output.write_stream(store, query, form, out, wish, far)
            say_if_none(store, query, database.say)
            return DONE
        wish = wish._replace(left_out=options.left_out(store, form))
        if form == "bagit":
            from foiakit.commands.reports.evidence import evidence  # noqa: PLC0415 - it loads cryptography

            wish = wish._replace(evidence=evidence(store, query, options))
        remarks = export_output.write_file(
            store, query, form, written, wish, Progress(quiet=database.quiet), packed=packed
        )
        for remark in remarks:
            print_message(f"{path}: {remark}")
        if warning := left_out_sentence(store.count(everything) - store.count(query)):
            database.say(f"{path}: {warning}")
        database.say(f"{path}: {counted(store.count(query), 'record')} written as {form}")
    if not remarks:
        return DONE
    from foiakit.writers.formats.bagit import hides_words  # noqa: PLC0415 - it loads cryptography

    return BadInput.exit_code if any(map(hides_words, remarks)) else DONE
