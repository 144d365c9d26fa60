"""A copy of a Word manuscript with a comment at each place that an editor should check."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from foiakit.commands.options.draft_options import DraftOptions
from foiakit.commands.output.output_paths import Kind, OutputPath, output_path
from foiakit.commands.reports.drafts.draft_formats import sentence
from foiakit.drafts.findings import Finding
from foiakit.errors import BadInput, NeedsExtra, Usage
from foiakit.system.atomic_files import atomic_path
from foiakit.text.visible import visible

AUTHOR = "foiakit"
_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def comments_path(how: DraftOptions, source: str, form: str, db: str) -> OutputPath | None:
    """Return where the copy with comments goes; `Usage` if the manuscript is not a Word file."""
    if how.comments is None:
        return None
    if form != "docx":
        raise Usage("--comments needs a Word file; other manuscripts have --format github")
    return output_path(how.comments, db, sources=[source], yes=how.yes, kind=Kind.FILE)


def write_comments(data: bytes, name: str, findings: Iterable[Finding], output: OutputPath) -> int:
    """Write *data*, the Word file *name*, to *output*, with a comment for each finding.

    Returns their number.

    A finding in a note is a comment where the text refers to the note. Nothing else is changed.
    """
    try:
        import docx
    except ImportError:
        raise NeedsExtra(f"{name}: writing comments", "docx") from None
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise BadInput(f"{name}: comments cannot be added to it: {reason}") from None
    paragraphs = list(document.element.body.iter(_PARAGRAPH))
    count = 0
    for count, finding in enumerate(findings, 1):  # noqa: B007 - counted
        text = f"{sentence(finding)}: {finding.text}"
        _comment(document, paragraphs[finding.line - 1], visible(text))
    out = io.BytesIO()
    document.save(out)
    replaces, path = output.replaces, output.path
    with atomic_path(path, replaces=replaces, name=output.name) as made, open(made, "wb") as file:
        file.write(out.getvalue())
    return count


def _comment(document: Any, element: Any, text: str) -> None:
    from docx.text.paragraph import Paragraph

    paragraph = Paragraph(element, document._body)  # noqa: SLF001 - it has no public parent
    runs = paragraph.runs or [paragraph.add_run("")]
    document.add_comment(runs, text=text, author=AUTHOR, initials="f")
