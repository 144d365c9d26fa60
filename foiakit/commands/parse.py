"""Read citations and write their fields: one JSON object per line. Nothing is stored.

\b
    foiakit parse notes.txt > records.ndjson
    echo 'State 095538: U.S. Department of State, Cable, ...' | foiakit parse

Each object has the keys of a record, and a key "reading" that says where in the text each field
was found, how certain foiakit is, and what was left over; an import of these lines ignores it. On a
terminal the fields are shown as text. Lines that are not citations are reported on stderr, and the
exit code is then 4.
"""

from __future__ import annotations

import shutil
import sys
from itertools import chain
from typing import Annotated

import typer

from foiakit.citations.reading import as_json, read_all
from foiakit.commands.options.common import Quiet, formats, on_terminal, print_message
from foiakit.commands.output.record_output import form_of, write_json
from foiakit.commands.reports.parsed_citation import lines
from foiakit.errors import BadInput
from foiakit.model.record import Skipped
from foiakit.readers.encoding import line_blocks
from foiakit.readers.source import open_source

FORMATS = ("plain", "ndjson")


def run(
    *,
    path: Annotated[
        str, typer.Argument(metavar="[FILE]", help="A file of citations; - is standard input.")
    ] = "-",
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    quiet: Quiet = False,
) -> None:
    """Read entry by entry; write each as it is read."""
    form = form_of(output_format or ("plain" if on_terminal() else "ndjson"), FORMATS)
    width = shutil.get_terminal_size().columns if on_terminal() else None
    read = skipped = 0
    if path == "-" and not quiet and sys.stdin.isatty():
        print_message(
            "reading citations from the terminal; Ctrl-D at the start of a line ends them"
        )
    source = open_source(path)
    with source.stream:
        for reading in read_all(chain.from_iterable(line_blocks(source))):
            if isinstance(reading, Skipped):
                skipped += 1
                if not quiet:
                    print_message(
                        f"{source.name}: {reading.where}: {reading.reason}: {reading.raw[:80]}"
                    )
                continue
            read += 1
            if form == "plain":
                sys.stdout.writelines(f"{line}\n" for line in lines(reading, width))
            else:
                write_json([as_json(reading)], "ndjson")
    if not (read or skipped or quiet):
        print_message(f"{source.name}: no citations")
    if skipped:
        what = (
            "1 entry is not a citation" if skipped == 1 else f"{skipped} entries are not citations"
        )
        raise BadInput(f"{source.name}: {what}")
