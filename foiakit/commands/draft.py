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

from functools import partial
from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.draft_options import DraftOptions
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.drafts import draft_report, manuscript_file
from foiakit.commands.reports.drafts.draft_seen import SeenMarks
from foiakit.commands.reports.drafts.word_comments import comments_path, write_comments
from foiakit.drafts import reading
from foiakit.drafts.findings import RIGHT, Finding
from foiakit.errors import DONE, FoiakitError
from foiakit.text.plurals import counted


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
    output_format: Annotated[str | None, formats(draft_report.KNOWN)] = None,
    how: DraftOptions,
    database: Database,
) -> int:
    """Read the manuscript, examine it, and write the findings."""
    from foiakit.commands.reports.drafts import citation_fixes  # noqa: PLC0415 - not for help
    from foiakit.proofreading.examination import Examination  # noqa: PLC0415 - as above
    from foiakit.proofreading.lookup_pool import LookupPool  # noqa: PLC0415 - as above

    output = form_of(output_format, draft_report.KNOWN)
    kind = manuscript_file.form_of(path, form)
    citation_fixes.check(how)
    if how.fix_citations:
        fixed = citation_fixes.fixed_path(how, path, kind, database.db)
        file = manuscript_file.read_manuscript(path, kind)
        return citation_fixes.fix(file, how, fixed, database)
    comments = comments_path(how, path, kind, database.db)
    file = manuscript_file.read_manuscript(path, kind)
    marks = SeenMarks(path)
    text = file.manuscript
    with LookupPool(text, database.db, database.wait) as pool, database.open() as store:
        examination = Examination(store, text, pool)
        found = examination.findings()
    new = [finding for finding in found if finding.status not in RIGHT and not marks.has(finding)]
    if how.seen is not None:
        database.say(marks.add(how.seen, new, database.db))
        return DONE
    if comments:
        count = write_comments(file.data, file.name, new, comments)
        database.say(f"{comments.name}: {counted(count, 'comment')}")
    numbers = {id(finding): number for number, finding in enumerate(new, 1)}
    right = how.everything or output in draft_report.JSON
    is_shown = partial(_is_shown, marks=marks, also_seen=how.also_seen, right=right)
    shown = list(filter(is_shown, found))
    unit = "line" if text.has_lines else "paragraph"
    ordered = [numbers.get(id(finding)) for finding in shown]
    draft_report.write(shown, output, path, ordered, examination.not_held, unit)
    hidden = 0 if how.also_seen else sum(1 for finding in found if marks.has(finding))
    database.say(draft_report.summary(found, hidden))
    return FoiakitError.exit_code if any(finding.is_error() for finding in new) else DONE


def _is_shown(finding: Finding, marks: SeenMarks, *, also_seen: bool, right: bool) -> bool:
    return right if finding.status in RIGHT else also_seen or not marks.has(finding)
