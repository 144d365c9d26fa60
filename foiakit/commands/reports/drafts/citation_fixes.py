"""`draft --fix-citations`: a diff of the citations made from records, and the new file."""

from __future__ import annotations

import sys
from difflib import unified_diff

from foiakit.commands.options.database import Database
from foiakit.commands.options.draft_options import DraftOptions
from foiakit.commands.output.output_paths import Kind, OutputPath, output_path
from foiakit.commands.reports.drafts.manuscript_file import ManuscriptFile
from foiakit.drafts.reading import WRITTEN
from foiakit.drafts.rewriting import Rewritten, text_files, word_files
from foiakit.drafts.rewriting.citation_keys import keys_in
from foiakit.errors import DONE, FoiakitError, Usage
from foiakit.proofreading.former_citations import FormerCitations, former_keys
from foiakit.system.atomic_files import atomic_path
from foiakit.text.plurals import counted
from foiakit.text.visible import visible


def check(how: DraftOptions) -> None:
    """Raise `Usage` for options that cannot be combined."""
    if not how.fix_citations and (how.output or how.dry_run):
        if how.output:
            raise Usage("--output works only with --fix-citations; keep a report with: > FILE")
        raise Usage("--dry-run works only with --fix-citations")
    if how.fix_citations and (how.seen is not None or how.comments is not None):
        raise Usage("--fix-citations cannot be used with --seen or --comments")


def fixed_path(how: DraftOptions, source: str, form: str, db: str) -> OutputPath | None:
    """Return where the rewritten manuscript goes; ``None`` if only the diff is shown."""
    if form not in WRITTEN:
        raise Usage(f"{source}: --fix-citations cannot rewrite {form}, only {', '.join(WRITTEN)}")
    if how.output is not None and not how.dry_run:
        return output_path(how.output, db, sources=[source], yes=how.yes, kind=Kind.FILE)
    if not how.yes or how.dry_run:
        return None
    if form == "docx":
        raise Usage(f"{source}: a Word file is never changed; name a copy with --output")
    if source == "-":
        raise Usage("standard input cannot be changed; name a file with --output")
    return output_path(source, db, yes=True, kind=Kind.FILE, may_ask=False)


def fix(
    file: ManuscriptFile, how: DraftOptions, output: OutputPath | None, database: Database
) -> int:
    """Print what would be rewritten in *file*; write it to *output*; return the exit code.

    That is 1 if something is left to do: it was not written, or it is unclear which record a
    citation means.
    """
    with database.open() as store:
        if file.form == "docx":
            text = word_files.text_of(file.data, file.name)
            names = keys_in(text)
        else:
            text, _ = text_files.text_of(file.data)
            names = {key.name for block in file.manuscript.blocks for key in block.keys}
        replacements = FormerCitations(store, text, file.form).replacements()
        keys = former_keys(store, names)
    if file.form == "docx":
        made = word_files.rewrite(file.data, file.name, replacements, keys)
    else:
        made = text_files.rewrite(file.data, file.manuscript, file.form, replacements, keys)
    _show(made, file.name)
    unit = "line" if file.manuscript.has_lines else "paragraph"
    for line, citation in made.unclear:
        database.say(f"{unit} {line}: could be one of several records, left unchanged: {citation}")
    if output is not None and (made.rewritten or how.output is not None):
        if how.output is None:
            _check_is_same(file, output)
        _write(made.data, output)
        database.say(f"{output.name}: {counted(made.rewritten, 'citation')} rewritten")
    elif made.rewritten:
        database.say(f"{counted(made.rewritten, 'citation')} to rewrite; {_advice(file.form, how)}")
    elif not made.unclear:
        database.say("no citation made from a record is out of date")
    left = made.unclear or (made.rewritten and output is None)
    return FoiakitError.exit_code if left else DONE


def _advice(form: str, how: DraftOptions) -> str:
    if how.dry_run:
        return "nothing was written"
    return "--output FILE writes a copy" if form == "docx" else "--yes writes the file"


def _show(made: Rewritten, name: str) -> None:
    """Return a unified diff of the lines, or of the paragraphs of a Word document."""
    lines = unified_diff(made.before, made.after, name, name, lineterm="")
    sys.stdout.writelines(f"{visible(line)}\n" for line in lines)


def _check_is_same(file: ManuscriptFile, output: OutputPath) -> None:
    """Raise `Usage` if the file differs from what was read: it was compressed, or changed
    meanwhile.
    """
    with open(output.path, "rb") as now:
        if now.read() != file.data:
            raise Usage(
                f"{output.name}: compressed, or changed since it was read; name a"
                f" copy with --output"
            )


def _write(data: bytes, output: OutputPath) -> None:
    with (
        atomic_path(output.path, replaces=output.replaces, name=output.name) as made,
        open(made, "wb") as file,
    ):
        file.write(data)
