"""Check a manuscript: every quotation and every footnote, against the records.

\b
    foiakit draft chapter.md                  what an editor should look at
    foiakit draft chapter.docx --all          also what is correct
    foiakit draft chapter.md --format json    for a script
    foiakit draft chapter.md --format ids     cited cables that you lack
    foiakit draft chapter.md --fix-citations  a diff; --yes writes it

Reads Markdown, LaTeX, HTML, Word and plain text, and with pandoc installed also odt, rst, org,
epub, rtf ...; - is standard input (name its format with --form). A quotation has four words or
more. Each is found, different, found elsewhere than its note says, or not found. Exit code 1 if
anything differs or is not found. --seen marks findings by their numbers, so that the next run shows
what is new. --fix-citations changes only citations that foiakit made from a record that was edited
or merged since.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.draft_options import FORMATS, DraftOptions
from foiakit.commands.output.record_output import form_of
from foiakit.drafts import reading


@bundled
def run(
    *,
    path: Annotated[str, typer.Argument(metavar="FILE", help="The manuscript.")],
    form: Annotated[
        str | None,
        typer.Option(
            "--form",
            metavar="FORM",
            autocompletion=completion.words(reading.FORMS),
            help=f"Format of the manuscript: {', '.join(reading.FORMS)}.",
        ),
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    how: DraftOptions,
    database: Database,
) -> int:
    """Examine the manuscript."""
    from foiakit.commands.reports.drafts import examined_draft  # noqa: PLC0415 - not for help

    return examined_draft.examine(path, form, form_of(output_format, FORMATS), how, database)
