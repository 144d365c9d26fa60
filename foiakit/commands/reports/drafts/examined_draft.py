"""`foiakit draft`: read a manuscript, examine it, and write what was found."""

from __future__ import annotations

from functools import partial

from foiakit.commands.options.database import Database
from foiakit.commands.options.draft_options import DraftOptions
from foiakit.commands.reports.drafts import citation_fixes, draft_report, manuscript_file
from foiakit.commands.reports.drafts.draft_seen import SeenMarks
from foiakit.commands.reports.drafts.word_comments import comments_path, write_comments
from foiakit.drafts.findings import RIGHT, Finding
from foiakit.errors import DONE, FoiakitError
from foiakit.proofreading.examination import Examination
from foiakit.proofreading.lookup_pool import LookupPool
from foiakit.text.plurals import counted


def examine(path: str, form: str | None, output: str, how: DraftOptions, database: Database) -> int:
    """Write the findings in the manuscript *path* as *output*, or do what *how* asks instead.

    *form* is the manuscript's format; ``None`` takes it from its name. Returns the exit code.
    """
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
