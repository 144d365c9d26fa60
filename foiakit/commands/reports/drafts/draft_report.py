"""The findings of `foiakit draft` in the requested format, and a summary."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from foiakit.commands.output.record_output import write_json
from foiakit.commands.reports.drafts.draft_formats import FORMATS, sentence
from foiakit.drafts.citations import Citation
from foiakit.drafts.findings import Finding, as_json
from foiakit.text.plurals import counted
from foiakit.text.visible import visible

JSON = ("json", "ndjson")
_ORDER = ("quotation", "citation", "hint")


def write(
    found: Sequence[Finding],
    form: str,
    name: str,
    numbers: Sequence[int | None],
    not_held: Sequence[Citation],
    unit: str,
) -> None:
    """Write *found* in *form*; *numbers* are those that --seen takes, of the new ones."""
    if form in JSON:
        write_json((as_json(finding) for finding in found), form)
    elif form == "ids":
        messages = [citation.cited.message for citation in not_held if citation.cited.message]
        for message in dict.fromkeys(messages):
            sys.stdout.write(f"{visible(message)}\n")
    elif form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.pages import draft

        screen = console()
        rows = zip(numbers, found, map(sentence, found), strict=True)
        for paragraph in draft.findings(rows, unit):
            show(paragraph, screen)
    else:
        FORMATS[form](found, sys.stdout, name)


def summary(found: Sequence[Finding], marked: int) -> str:
    """Return ``12 quotations: 9 found, 2 differ, 1 not found; 5 citations: ...``."""
    parts = []
    for kind in _ORDER:
        counts = Counter(finding.status for finding in found if finding.type == kind)
        if not counts:
            continue
        total = counts.total()
        statuses = ", ".join(
            f"{number} {status.replace('-', ' ')}" for status, number in counts.items()
        )
        parts.append(counted(total, kind) + ("" if kind == "hint" else f": {statuses}"))
    text = "; ".join(parts) or "no quotation of four words or more, and no citation"
    return f"{text}; {marked} seen earlier, not shown" if marked else text
