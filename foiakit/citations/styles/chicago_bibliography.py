"""Chicago's entry in a bibliography, and Turabian's, which is the same.

AUTHOR. "TITLE." Kind [to RECIPIENT], NUMBER, DATE. MARKING. Document N in "POSTING," edited by
EDITORS. SERIES No. N, POSTED. ADDRESS.
"""

from __future__ import annotations

from foiakit.citations.citation_line import commas, render, sentences
from foiakit.citations.date_formats import american
from foiakit.citations.elements import elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.styles import chicago
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as a bibliography has it; a pinpoint is a note's and has no place here."""
    known = elements(record, posting, how)
    date = american(record.date, record.date_end)
    entry = [
        chicago.author(known, how),
        chicago.title(known),
        commas([chicago.kind(known), known.message, date]),
        commas(known.marking),
    ]
    return render(
        " ".join(filter(None, (sentences(entry), chicago.in_list(known.place, known, how)))), how
    )
